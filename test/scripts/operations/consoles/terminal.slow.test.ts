import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { Loud } from "../../../../scripts/operations/consoles/loud.js";
import { flood, reading, scriptedTerminal, small } from "../../../lib/scripted-terminal.js";

const soon = (look: () => void) => vi.waitFor(look, { timeout: 5000, interval: 5 });

test("who comes back is sent exactly what he missed", async () => {
  const { terminal, shell } = scriptedTerminal();
  const first = reading(terminal);
  shell.write("one\r\n");
  await soon(() => expect(first.text()).toBe("one\r\n"));
  first.reader.detach();
  expect(first.end()).toMatchObject({ reason: "detached" });
  shell.write("two\r\n");
  await setTimeout(50);
  expect(first.text()).toBe("one\r\n");
  const again = reading(terminal, { from: first.reader.position });
  expect(again.reader).toMatchObject({ fresh: false, start: 5 });
  await soon(() => expect(again.text()).toBe("two\r\n"));
});

test("who comes with nothing is sent all that is kept, and so is who comes from elsewhere", async () => {
  const { terminal, shell, sizes } = scriptedTerminal();
  shell.write("one\r\ntwo\r\n");
  await setTimeout(20);
  for (const from of [undefined, 11, -1, 2.5, 0.5e9, Number.NaN]) {
    const one = reading(terminal, from === undefined ? {} : { from });
    expect(one.reader).toMatchObject({ fresh: true, start: 0 });
    await soon(() => expect(one.text()).toBe("one\r\ntwo\r\n"));
    one.reader.detach();
  }
  // All there ever was makes the same screen.
  expect(sizes).toEqual([]);
});

test("where the beginning is lost, a reader begins on a line with the modes of before, and the screen is drawn anew", async () => {
  const { terminal, shell, sizes } = scriptedTerminal();
  const first = reading(terminal);
  shell.write("\u001b[?1049h\u001b[?1h");
  for (let at = 100; at < 400; at++) shell.write(`line ${at}\r\n`);
  await soon(() => expect(first.text()).toContain("line 399"));
  const late = reading(terminal, { from: 5 });
  expect(late.reader.fresh).toBe(true);
  expect(late.reader.prelude.toString()).toBe("\u001b[?1049h\u001b[?1h");
  await soon(() => expect(late.text()).toMatch(/line 399\r\n$/));
  expect(late.text()).toMatch(/^line \d{3}\r\n/);
  expect(first.text().endsWith(late.text())).toBe(true);
  expect(late.text().length).toBeGreaterThan(small.replayBytes - 20);
  await soon(() => expect(sizes).toEqual(["80x23", "80x24"]));
});

test("Ctrl-P and Ctrl-Q are typed as any key; the one that the engine would hold back never is", async () => {
  const { terminal, shell } = scriptedTerminal();
  const typed: Buffer[] = [];
  shell.on("data", (bytes) => typed.push(bytes));
  const { reader } = reading(terminal);
  await reader.write(Buffer.from([0x10]));
  await soon(() => expect(Buffer.concat(typed).toString()).toBe("\x10"));
  await reader.write(Buffer.from([0x1e]));
  await reader.write(Buffer.from("\x11\x1eé^"));
  await soon(() => expect(Buffer.concat(typed).toString()).toBe("\x10\x11é^"));
});

test("an observer neither types nor resizes, and reads all the same", async () => {
  const { terminal, shell, sizes } = scriptedTerminal();
  const typed: Buffer[] = [];
  shell.on("data", (bytes) => typed.push(bytes));
  const observer = reading(terminal, { as: "observer" });
  await expect(observer.reader.write(Buffer.from("reboot\n"))).rejects.toThrow("open to observe");
  await expect(observer.reader.resize({ columns: 20, rows: 20 })).rejects.toThrow(
    "open to observe",
  );
  shell.write("shown");
  await soon(() => expect(observer.text()).toBe("shown"));
  observer.reader.detach();
  await expect(observer.reader.write(Buffer.from("reboot\n"))).rejects.toThrow("open to observe");
  expect(terminal.size).toEqual({ columns: 80, rows: 24 });
  expect({ typed, sizes }).toEqual({ typed: [], sizes: [] });
});

test("a flood waits for the reader: nothing more is read, and nothing is lost", async () => {
  const { terminal, shell } = scriptedTerminal();
  const one = reading(terminal, { shows: "nothing" });
  const printed = flood(shell);
  await setTimeout(200);
  expect(one.bytes()).toBe(small.windowBytes);
  // What is kept, what the streams hold, and a chunk.
  expect(printed.taken).toBeLessThan(4 * small.replayBytes);
  let shown = 0;
  await soon(() => {
    const heard = one.bytes();
    one.reader.ack(heard - shown);
    shown = heard;
    expect(shown).toBeGreaterThan(100 * small.replayBytes);
  });
  expect("flood\r\n".repeat(1 + Math.ceil(one.bytes() / 7)).startsWith(one.text())).toBe(true);
  await terminal.end();
});

test("whoever says that he has shown what he was never sent is sent no more than a window", async () => {
  const { terminal, shell } = scriptedTerminal();
  const one = reading(terminal, { shows: "nothing" });
  for (const bytes of [1e9, Number.POSITIVE_INFINITY, Number.NaN, -5]) one.reader.ack(bytes);
  flood(shell);
  await setTimeout(100);
  expect(one.bytes()).toBe(small.windowBytes);
  await terminal.end();
});

test("a slow reader is let go, with the reason, and the others lose nothing", async () => {
  const { terminal, shell } = scriptedTerminal();
  const quick = reading(terminal);
  const slow = reading(terminal, { shows: "nothing", as: "observer" });
  flood(shell);
  await soon(() => expect(slow.end()).toMatchObject({ reason: "slow" }));
  expect(slow.bytes()).toBe(small.windowBytes);
  const before = quick.bytes();
  await soon(() => expect(quick.bytes()).toBeGreaterThan(before + 100 * small.replayBytes));
  expect("flood\r\n".repeat(1 + Math.ceil(quick.bytes() / 7)).startsWith(quick.text())).toBe(true);
  expect(terminal.readers).toEqual({ writers: 1, observers: 0 });
  await terminal.end();
});

test("one who is alone may be as slow as he likes, and one who is slow and goes on is not let go", async () => {
  const { terminal, shell } = scriptedTerminal();
  const slow = reading(terminal, { shows: "nothing" });
  flood(shell);
  await setTimeout(2 * small.slowMs.writer);
  expect(slow.end()).toBeUndefined();
  const quick = reading(terminal, { as: "observer" });
  const end = performance.now() + 4 * small.slowMs.writer;
  while (performance.now() < end) {
    slow.reader.ack(small.windowBytes / 4);
    await setTimeout(small.slowMs.writer / 10);
  }
  expect(slow.end()).toBeUndefined();
  await soon(() => expect(slow.end()).toMatchObject({ reason: "slow" }));
  expect(quick.end()).toBeUndefined();
  await terminal.end();
});

test("with no reader what is printed is read on, by its share of time", async () => {
  const limits = { ...small, bytesPerSecond: { read: 1e9, unread: 10 * 1024, together: 1e9 } };
  const { terminal, shell } = scriptedTerminal({ limits });
  const printed = flood(shell);
  await setTimeout(1000);
  expect(printed.taken).toBeGreaterThan(8 * 1024);
  expect(printed.taken).toBeLessThan(20 * 1024);
  await terminal.end();
});

test("a share of time that is spent costs no processor, however fast a reader shows what comes", async () => {
  const limits = { ...small, bytesPerSecond: { read: 64 * 1024, unread: 1, together: 1e9 } };
  const { terminal, shell } = scriptedTerminal({ limits });
  let calls = 0;
  const reader = terminal.attach({
    as: "writer",
    onData(bytes) {
      calls++;
      queueMicrotask(() => reader.ack(bytes.length));
    },
    onEnd: () => undefined,
  });
  flood(shell);
  await soon(() => expect(reader.position).toBeGreaterThan(8 * 1024));
  expect(calls).toBeLessThan(reader.position / 32);
  await terminal.end();
});

test("those that print without end share the time, and one that says little waits for none of them", async () => {
  const limits = { ...small, bytesPerSecond: { read: 1e9, unread: 1, together: 40 * 1024 } };
  const shared = new Loud();
  const loud = Array.from({ length: 4 }, () => scriptedTerminal({ limits, loud: shared }));
  const read = loud.map(({ terminal, shell }) => {
    flood(shell);
    return reading(terminal);
  });
  await soon(() => expect(shared.count()).toBe(4));
  const before = read.reduce((sum, one) => sum + one.bytes(), 0);
  const start = performance.now();
  await setTimeout(1000);
  const all = read.reduce((sum, one) => sum + one.bytes(), 0) - before;
  const seconds = (performance.now() - start) / 1000;
  expect(all).toBeGreaterThan(10 * 1024 * seconds);
  expect(all).toBeLessThan(45 * 1024 * seconds);
  const quiet = scriptedTerminal({ limits, loud: shared });
  const one = reading(quiet.terminal);
  quiet.shell.write("a");
  await setTimeout(15);
  expect(one.text()).toBe("a");
  for (const { terminal } of [...loud, quiet]) await terminal.end();
});

test("those whose share is less than what is kept of them in a second go on sharing", async () => {
  const limits = {
    ...small,
    bytesPerSecond: { read: 1e9, unread: 1, together: 4 * small.replayBytes },
  };
  const shared = new Loud();
  const loud = Array.from({ length: 8 }, () => scriptedTerminal({ limits, loud: shared }));
  for (const { terminal, shell } of loud) {
    flood(shell);
    reading(terminal);
  }
  await soon(() => expect(shared.count()).toBe(8));
  const counts: number[] = [];
  for (let at = 0; at < 30; at++) {
    await setTimeout(100);
    counts.push(shared.count());
  }
  expect(Math.min(...counts)).toBe(8);
  for (const { terminal } of loud) await terminal.end();
});

test("readers that come and go at any moment put together what was printed", async () => {
  const { terminal, shell } = scriptedTerminal();
  let seed = 7;
  const draw = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % below;
  };
  let printed = "";
  let seen = "";
  let from = 0;
  for (let round = 0; round < 60; round++) {
    const one = reading(terminal, { from });
    expect(one.reader.fresh).toBe(false);
    for (let lines = draw(8); lines > 0; lines--) {
      const line = `${round}.${lines} ${"x".repeat(draw(60))}\r\n`;
      printed += line;
      shell.write(line);
      if (draw(3) === 0) await setTimeout(1);
    }
    one.reader.detach();
    from = one.reader.position;
    seen += one.text().slice(0, from - one.reader.start);
  }
  const last = reading(terminal, { from });
  await soon(() => expect(seen + last.text()).toBe(printed));
});

test("its end is told once to each reader, and what it began is ended", async () => {
  const { terminal, noted } = scriptedTerminal();
  const one = reading(terminal);
  const other = reading(terminal, { as: "observer" });
  await Promise.all([terminal.end(), terminal.end()]);
  for (const reader of [one, other]) expect(reader.end()).toMatchObject({ reason: "ended" });
  expect(noted).toEqual({ over: 1, endedThere: 1 });
  expect(() => reading(terminal)).toThrow("this terminal was closed");
  // Too late, and of no consequence.
  await one.reader.write(Buffer.from("late"));
  await one.reader.resize({ columns: 30, rows: 30 });
  one.reader.ack(5);
});

test("while it is being ended what it prints is read and told to nobody, so that its engine sees it end", async () => {
  let ended = () => {};
  const { terminal, shell } = scriptedTerminal({
    endThere: () =>
      new Promise((end) => {
        ended = end;
      }),
  });
  const one = reading(terminal, { shows: "nothing" });
  const printed = flood(shell);
  await setTimeout(100);
  const over = terminal.end();
  const before = printed.taken;
  await soon(() => expect(printed.taken).toBeGreaterThan(before + 20 * small.replayBytes));
  expect(one.bytes()).toBe(small.windowBytes);
  ended();
  await over;
});

test("where what it began can't be ended it is over all the same, and says so", async () => {
  const { terminal, noted } = scriptedTerminal({
    endThere: () => Promise.reject(new Error("still there")),
  });
  const one = reading(terminal);
  await expect(terminal.end()).rejects.toThrow("still there");
  expect(one.end()).toMatchObject({ reason: "ended" });
  expect(noted.over).toBe(1);
});

test("a shell that ends by itself says its last words, its exit code, and what it left is ended", async () => {
  const { terminal, shell, noted } = scriptedTerminal();
  const one = reading(terminal);
  const slow = reading(terminal, { shows: "nothing" });
  const said = "x".repeat(small.windowBytes + 100);
  shell.end(said);
  await soon(() => expect(one.text()).toBe(said));
  expect(slow.end()).toBeUndefined();
  slow.reader.ack(small.windowBytes);
  await soon(() => expect(slow.end()).toMatchObject({ reason: "exited", exitCode: 3 }));
  expect(slow.text()).toBe(said);
  expect(one.end()).toMatchObject({ reason: "exited", exitCode: 3 });
  await soon(() => expect(noted).toEqual({ over: 1, endedThere: 1 }));
});

test("why a stream broke is told", async () => {
  const { terminal, stream } = scriptedTerminal({
    whyEnded: async () => ({ reason: "machine-gone" }),
  });
  const one = reading(terminal);
  stream.destroy(new Error("reset"));
  await soon(() => expect(one.end()).toMatchObject({ reason: "machine-gone" }));
  expect(one.end()?.told.en).toContain("reset");
});

test("it ends once nobody has read it for long enough, and not before", async () => {
  const limits = { ...small, idleMs: 150 };
  const { terminal, noted } = scriptedTerminal({ limits });
  const one = reading(terminal);
  await setTimeout(300);
  expect(terminal.over).toBeUndefined();
  one.reader.detach();
  await setTimeout(75);
  const again = reading(terminal, { as: "observer" });
  await setTimeout(300);
  expect(terminal.over).toBeUndefined();
  again.reader.detach();
  await soon(() => expect(terminal.over).toMatchObject({ reason: "idle" }));
  expect(noted).toEqual({ over: 1, endedThere: 1 });
});

test("no more readers come than may, and one who leaves makes room", () => {
  const { terminal } = scriptedTerminal();
  const [first] = Array.from({ length: small.readers }, () => reading(terminal));
  expect(() => reading(terminal)).toThrow("3 readers follow this terminal already");
  first?.reader.detach();
  expect(() => reading(terminal)).not.toThrow();
});

test.for([
  [1, 24],
  [80, 1],
  [501, 24],
  [80, 301],
  [80.5, 24],
  [Number.NaN, 24],
] as const)("no terminal is of %s × %s", async ([columns, rows]) => {
  const { terminal, sizes } = scriptedTerminal();
  const { reader } = reading(terminal);
  await expect(reader.resize({ columns, rows })).rejects.toThrow("2 to 500 columns");
  expect({ sizes, size: terminal.size }).toEqual({ sizes: [], size: { columns: 80, rows: 24 } });
});

test("a size is handed on once", async () => {
  const { terminal, sizes } = scriptedTerminal();
  const { reader } = reading(terminal);
  for (let at = 0; at < 3; at++) await reader.resize({ columns: 120, rows: 40 });
  expect({ sizes, size: terminal.size }).toEqual({
    sizes: ["120x40"],
    size: { columns: 120, rows: 40 },
  });
});

test("a paste of a mebibyte arrives whole and in order, and each part waits until it is taken", async () => {
  const { terminal, shell } = scriptedTerminal();
  const { reader } = reading(terminal);
  // Signs of a text: of others one is never sent.
  const paste = Buffer.from(Array.from({ length: 2 ** 20 }, (_, at) => 32 + (at % 211)));
  let waiting = 0;
  const taken: Buffer[] = [];
  const pasted = (async () => {
    for (let at = 0; at < paste.length; at += 65536) {
      waiting = at;
      await reader.write(paste.subarray(at, at + 65536));
    }
  })();
  await setTimeout(50);
  expect(waiting).toBe(0);
  shell.on("data", (bytes) => taken.push(bytes));
  await pasted;
  await soon(() => expect(Buffer.concat(taken).equals(paste)).toBe(true));
});

test("who types more than may wait is told so, and what was accepted arrives", async () => {
  const { terminal, shell } = scriptedTerminal();
  const { reader } = reading(terminal);
  await expect(reader.write(Buffer.alloc(65_537))).rejects.toThrow("65537 bytes written at once");
  const parts = Array.from({ length: 4 }, () => reader.write(Buffer.alloc(65_536, "a")));
  await expect(reader.write(Buffer.from("b"))).rejects.toThrow("has not read the 262144 bytes");
  let taken = 0;
  shell.on("data", ({ length }) => {
    taken += length;
  });
  await Promise.all(parts);
  await soon(() => expect(taken).toBe(262_144));
  await reader.write(Buffer.from("b"));
});

test("what is typed into a console that ends meanwhile is waited for by nobody", async () => {
  const { terminal } = scriptedTerminal();
  const { reader } = reading(terminal);
  const stuck = reader.write(Buffer.alloc(65_536));
  await terminal.end();
  await expect(stuck).resolves.toBeUndefined();
});

test("an observer who took it over types, resizes nothing, and types no longer once he has handed it back", async () => {
  const { terminal, shell, sizes } = scriptedTerminal();
  const heard: string[] = [];
  shell.on("data", (chunk: Buffer) => heard.push(chunk.toString()));
  const { reader } = reading(terminal, { as: "observer" });
  reader.letType(true);
  await reader.write(Buffer.from("ls"));
  await expect(reader.resize({ columns: 100, rows: 30 })).rejects.toThrow("open to observe");
  expect(terminal.readers).toEqual({ writers: 0, observers: 1 });
  reader.letType(false);
  await expect(reader.write(Buffer.from("x"))).rejects.toThrow("open to observe");
  expect(heard.join("")).toBe("ls");
  expect(sizes).toEqual([]);
  const { reader: writer } = reading(terminal);
  writer.letType(false);
  await writer.write(Buffer.from("y"));
});
