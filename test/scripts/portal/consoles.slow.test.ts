import { once } from "node:events";
import { connect } from "node:tls";
import { expect, onTestFinished, test, vi } from "vitest";
import { ownCertificate } from "../../../scripts/portal/certificate.js";
import { largestMessage, pulseMs } from "../../../scripts/portal/consoles/protocol.js";
import { listen } from "../../../scripts/portal/listen.js";
import type { UseCases } from "../../../scripts/portal/use-cases.js";
import { drawCard } from "../../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../../scripts/portal/ways-in/sessions.js";
import { pageSocket, soon } from "../../lib/page-socket.js";
import { type Asker, lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { flood, small } from "../../lib/scripted-terminal.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const host = "127.0.0.1";

/** Have the portal ask at once whether sessions last, and who is still there. */
function hurried(): () => void {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  return () => void vi.advanceTimersByTime(pulseMs);
}

/** A portal that listens, with a console on `ws1` whose shell is the test, and what opens a page's socket of it. */
async function served(own: Partial<UseCases> = {}) {
  const scripted = await scriptedPortal(own);
  const { portal, tokens, terminals, ask } = scripted;
  const certificate = await ownCertificate([host], temporaryFolder());
  const server = await listen({ portal, certificate, host, port: 0 });
  onTestFinished(() => server.close());
  onTestFinished(() => portal.sockets.end());
  const open = async (machine = "ws1"): Promise<string> => {
    const body = { machine, columns: 80, rows: 24 };
    const answer = await ask(`/api/labs/${lab}/consoles`, { as: "owner", method: "POST", body });
    return (await answer.json()).console;
  };
  const id = await open();
  const [{ shell, terminal, sizes } = expect.fail("no console")] = terminals;
  const origin = `https://${host}:${server.port}`;

  /** A socket as a page of the portal's own opens it. */
  const page = (
    as: Asker,
    {
      console = id,
      of = lab,
      from,
      headers = { origin },
      token = tokens[as],
    }: {
      readonly console?: string;
      readonly of?: string;
      readonly from?: number | string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly token?: string | undefined;
    } = {},
  ) => {
    const query = from === undefined ? "" : `?from=${from}`;
    return pageSocket({
      url: `wss://${host}:${server.port}/api/labs/${of}/consoles/${console}/socket${query}`,
      ca: certificate.chain,
      token,
      headers,
    });
  };
  return { ...scripted, ...server, certificate, origin, id, open, shell, terminal, sizes, page };
}

/** What a shell is told. */
function typedInto(shell: { on(event: "data", hear: (chunk: Buffer) => void): unknown }) {
  let text = "";
  shell.on("data", (chunk) => {
    text += chunk.toString("latin1");
  });
  return () => text;
}

test("a candidate reads and types in his console, and the machine is told how large it is", async () => {
  const { page, shell, sizes } = await served();
  const typed = typedInto(shell);
  shell.write("root@ws1:~# ");
  const own = page("owner");
  await own.attached();
  expect(own.told[0]).toMatchObject({ start: 0, fresh: true, columns: 80, rows: 24 });
  await soon(() => expect(own.text()).toBe("root@ws1:~# "));
  own.socket.send(Buffer.from("ip a\r"));
  await soon(() => expect(typed()).toBe("ip a\r"));
  await soon(() => expect(own.last("taken")).toEqual({ type: "taken", bytes: 5 }));
  own.say({ type: "resize", columns: 100, rows: 30 });
  await soon(() => expect(sizes).toEqual(["100x30"]));
});

test.for<readonly [Asker, number]>([
  ["nobody", 401],
  ["expired", 401],
  ["other", 403],
])("a socket with the session of %s is refused, and reads nothing", async ([as, status]) => {
  const { page, shell, terminal } = await served();
  shell.write("secret");
  const foreign = page(as);
  await soon(() => expect(foreign.status()).toBe(status));
  expect(foreign.text()).toBe("");
  expect(terminal.readers).toEqual({ writers: 0, observers: 0 });
});

test("a console can't be reached by the name of another's lab, and is as one that is not there", async () => {
  const { page, id, ask } = await served();
  const [his, none] = [
    page("other", { of: "c02" }),
    page("other", { of: "c02", console: "f".repeat(32) }),
  ];
  await soon(() => expect([his.isClosed(), none.isClosed()]).toEqual([true, true]));
  expect(his.told).toMatchObject([{ type: "ended", again: false }]);
  expect(his.told).toEqual(none.told);
  const body = { console: id };
  const ended = await ask("/api/labs/c02/consoles/end", { as: "other", method: "POST", body });
  expect(ended.status).toBe(200);
  const own = page("owner");
  await own.attached();
});

test.for([
  ["another port of this host", { origin: "https://127.0.0.1:8080" }],
  ["no TLS", { origin: "http://127.0.0.1" }],
  ["another site", { origin: "https://evil.test" }],
  ["a frame without an origin", { origin: "null" }],
  ["whoever names none", {}],
  ["a neighbour", { "sec-fetch-site": "same-site" }],
] as const)("an upgrade from %s is refused, with the candidate's cookie", async ([, headers]) => {
  const { page, terminal, origin } = await served();
  const foreign = page("owner", {
    headers: "sec-fetch-site" in headers ? { origin, ...headers } : headers,
  });
  await soon(() => expect(foreign.status()).toBe(403));
  expect(terminal.readers.writers).toBe(0);
});

test("a trainer observes, is named to the candidate, and what he sends reaches no machine", async () => {
  const { page, shell, sizes, store } = await served();
  const typed = typedInto(shell);
  const own = page("owner");
  await own.attached();
  const trainer = page("trainer");
  await trainer.attached();
  await soon(() => expect(own.last("observers")?.names).toEqual(["zoe"]));
  shell.write("seen by both");
  await soon(() => expect([own.text(), trainer.text()]).toEqual(["seen by both", "seen by both"]));
  trainer.socket.send(Buffer.from("rm -rf /\r"));
  await soon(() => expect(trainer.isClosed()).toBe(true));
  expect(trainer.last("ended")?.told).toContain("open to observe");
  const second = page("trainer");
  await second.attached();
  second.say({ type: "resize", columns: 20, rows: 5 });
  await soon(() => expect(second.isClosed()).toBe(true));
  await soon(() => expect(own.last("observers")?.names).toEqual([]));
  own.socket.send(Buffer.from("ls\r"));
  await soon(() => expect(typed()).toBe("ls\r"));
  expect(sizes).toEqual([]);
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toContainEqual({ who: "zoe", what: "observe console", about: "c01 ws1" });
});

test("whoever else reads a console is told its size", async () => {
  const { page } = await served();
  const [own, trainer] = [page("owner"), page("trainer")];
  await own.attached();
  await trainer.attached();
  own.say({ type: "resize", columns: 100, rows: 30 });
  await soon(() => expect(trainer.last("size")).toEqual({ type: "size", columns: 100, rows: 30 }));
  expect(own.last("size")).toBeUndefined();
});

test("who comes back is sent what he missed, and a place that is none begins anew", async () => {
  const { page, shell } = await served();
  shell.write("one ");
  const first = page("owner");
  await soon(() => expect(first.text()).toBe("one "));
  first.socket.terminate();
  shell.write("two");
  const second = page("owner", { from: 4 });
  await soon(() => expect(second.text()).toBe("two"));
  expect(second.told[0]).toMatchObject({ start: 4, fresh: false });
  for (const from of ["-1", "1e99", "9999", "four"]) {
    const other = page("owner", { from });
    await soon(() => expect(other.text()).toBe("one two"));
    expect(other.told[0]).toMatchObject({ fresh: true });
    other.socket.terminate();
  }
});

test("what prints without end waits until it was shown, and holds no memory", async () => {
  const { page, shell } = await served();
  const printed = flood(shell);
  const own = page("owner");
  await soon(() => expect(own.bytes()).toBe(512));
  await new Promise((go) => setTimeout(go, 300));
  expect(own.bytes()).toBe(512);
  // What is kept for whoever comes back, and what is on its way there.
  expect(printed.taken).toBeLessThan(4 * small.replayBytes);
  own.say({ type: "ack", bytes: 512 });
  await soon(() => expect(own.bytes()).toBe(1024));
});

test("a message that is too large, or that no page says, hangs up", async () => {
  const { page, shell } = await served();
  const typed = typedInto(shell);
  const large = page("owner");
  await large.attached();
  large.socket.send(Buffer.alloc(largestMessage + 1, "x"));
  await soon(() => expect(large.code()).toBe(1009));
  for (const words of [
    "{",
    "[]",
    '{"type":"resize"}',
    '{"type":"ack","bytes":-1}',
    '{"type":"sudo"}',
  ]) {
    const odd = page("owner");
    await odd.attached();
    odd.socket.send(words);
    await soon(() => expect(odd.isClosed()).toBe(true));
    expect(odd.last("ended")?.told).toBe("malformed message: load the page again");
  }
  const huge = page("owner");
  await huge.attached();
  huge.say({ type: "resize", columns: 100_000, rows: 1 });
  await soon(() => expect(huge.last("ended")?.told).toContain("2 to 500 columns"));
  expect(typed()).toBe("");
});

test("what a machine does not read is not kept beyond its bound", async () => {
  const { page, terminal } = await served();
  const own = page("owner");
  await own.attached();
  for (let sent = 0; sent < 10; sent++) own.socket.send(Buffer.alloc(largestMessage, "x"));
  await soon(() => expect(own.isClosed()).toBe(true));
  expect(own.last("ended")?.told).toContain("the machine has not read");
  expect(terminal.over).toBeUndefined();
});

test("200 tabs of one person do not keep others out", { timeout: 60_000 }, async () => {
  const { page, portal, open } = await served();
  const ids = await Promise.all(Array.from({ length: 70 }, () => open()));
  const tabs = Array.from({ length: 200 }, (_, at) =>
    page("owner", { console: ids[at % 70] ?? "" }),
  );
  await soon(() => expect(tabs.every(({ told }) => told.length > 0)).toBe(true));
  const attached = tabs.filter(({ told }) => told[0]?.type === "attached");
  expect(attached).toHaveLength(48);
  expect(portal.sockets.size).toBe(48);
  const refused = tabs.filter((tab) => !attached.includes(tab));
  expect(refused.every(({ told }) => told[0]?.type === "ended")).toBe(true);
  const trainer = page("trainer");
  await trainer.attached();
  for (const { socket } of tabs) socket.terminate();
  await soon(() => expect(portal.sockets.size).toBe(1));
});

test("one reader more than a console has is told so", async () => {
  const { page } = await served();
  const tabs = Array.from({ length: 3 }, () => page("owner"));
  await Promise.all(tabs.map((tab) => tab.attached()));
  const fourth = page("trainer");
  await soon(() => expect(fourth.last("ended")?.told).toContain("readers follow this terminal"));
});

test("of one person's tabs on one console the newest are kept, so that trainers find room", async () => {
  const { page, terminal } = await served();
  const first = page("owner");
  await first.attached();
  const others = Array.from({ length: 3 }, () => page("owner"));
  await Promise.all(others.map((tab) => tab.attached()));
  await soon(() => expect(first.isClosed()).toBe(true));
  expect(first.last("ended")?.told).toBe("this is open in 3 newer tabs");
  expect(terminal.readers.writers).toBe(3);
});

test("a card that is revoked closes what it had opened, and the console goes on", async () => {
  const beat = hurried();
  const { page, store, shell, terminal } = await served();
  const typed = typedInto(shell);
  const [own, trainer] = [page("owner"), page("trainer")];
  await own.attached();
  await trainer.attached();
  await drawCard(store, { candidate: lab, person: "" });
  // By another process: it is seen within a second.
  vi.advanceTimersByTime(1000);
  await soon(() => expect(own.isClosed()).toBe(true));
  beat();
  const told = "your session is over: enter again";
  expect(own.last("ended")).toMatchObject({ told, again: false });
  await soon(() => expect(trainer.last("pulse")).toBeDefined());
  expect(trainer.isClosed()).toBe(false);
  expect(terminal.over).toBeUndefined();
  expect(typed()).toBe("");
  const again = page("owner");
  await soon(() => expect(again.status()).toBe(401));
});

test("a page whose network is away is let go of, and one that is there is not", async () => {
  const beat = hurried();
  const { page, terminal } = await served();
  const [away, there] = [page("owner"), page("trainer")];
  await away.attached();
  await there.attached();
  away.socket.pause();
  for (const pulses of [1, 2]) {
    beat();
    await soon(() =>
      expect(there.told.filter(({ type }) => type === "pulse")).toHaveLength(pulses),
    );
  }
  await soon(() => expect(terminal.readers).toEqual({ writers: 0, observers: 1 }));
});

test("a console that is closed by its candidate ends for whoever reads it", async () => {
  const { page, ask, id, store } = await served();
  const [own, trainer] = [page("owner"), page("trainer")];
  await own.attached();
  await trainer.attached();
  const body = { console: id };
  const refused = await ask(`/api/labs/${lab}/consoles/end`, {
    as: "trainer",
    method: "POST",
    body,
  });
  expect(refused.status).toBe(403);
  const ended = await ask(`/api/labs/${lab}/consoles/end`, { as: "owner", method: "POST", body });
  expect(ended.status).toBe(200);
  await soon(() => expect([own.isClosed(), trainer.isClosed()]).toEqual([true, true]));
  expect(own.last("ended")).toMatchObject({ again: false });
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toContainEqual({ who: lab, what: "end console", about: "c01 ws1" });
});

test("open consoles are in the page, so that a page which is loaded again has its terminals", async () => {
  const { ask, id } = await served();
  const drawn = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(drawn) ?? [];
  expect(JSON.parse(data).view.consoles).toEqual([{ id, machine: "ws1" }]);
});

test("a request that is no WebSocket is told so, and another protocol is not waited for", async () => {
  const { ask, id, port, certificate } = await served();
  const answer = await ask(`/api/labs/${lab}/consoles/${id}/socket`, {
    as: "owner",
    method: "UPGRADE",
    headers: { upgrade: "h2c" },
  });
  expect(answer.status).toBe(426);
  const socket = connect({ host, port, ca: certificate.chain, ALPNProtocols: ["http/1.1"] });
  await once(socket, "secureConnect");
  socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n`);
  await once(socket, "close");
});

/** The candidate's page of his console, that of trainer `zoe`, and what the shell is told. */
async function observed() {
  const all = await served();
  const [own, zoe] = [all.page("owner"), all.page("trainer")];
  await own.attached();
  await zoe.attached();
  return { ...all, own, zoe, typed: typedInto(all.shell) };
}

test("a trainer who takes a console over types beside the candidate, both see it, and he hands it back", async () => {
  const { own, zoe, typed, done, store, sizes } = await observed();
  zoe.say({ type: "take-over" });
  await soon(() => expect(zoe.last("taken-over")).toMatchObject({ by: "zoe", isYou: true }));
  await soon(() => expect(own.last("taken-over")).toMatchObject({ by: "zoe", isYou: false }));
  zoe.socket.send(Buffer.from("ls"));
  await soon(() => expect(typed()).toBe("ls"));
  own.socket.send(Buffer.from(" -l\r"));
  await soon(() => expect(typed()).toBe("ls -l\r"));
  zoe.say({ type: "hand-back" });
  await soon(() => expect(own.last("taken-over")?.by).toBeNull());
  // Who typed, and never what.
  await soon(() => expect(done.at(-1)).toBe(`assisted ${lab} ws1 zoe zoe ${lab}`));
  expect(done.join(" ")).not.toContain("ls");
  zoe.socket.send(Buffer.from("x"));
  await soon(() => expect(zoe.isClosed()).toBe(true));
  expect(zoe.last("ended")?.told).toContain("open to observe");
  expect(typed()).toBe("ls -l\r");
  expect(sizes).toEqual([]);
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toContainEqual({ who: "zoe", what: "take over", about: "c01 ws1" });
  expect(noted).toContainEqual({ who: "zoe", what: "hand back", about: "c01 ws1" });
});

test("nobody types before it is noted that he has taken over", async () => {
  const { page, portal, shell } = await served({
    noteAssistance: () => Promise.reject(new Error("no room on the disk")),
  });
  const typed = typedInto(shell);
  const zoe = page("trainer");
  await zoe.attached();
  zoe.say({ type: "take-over" });
  zoe.socket.send(Buffer.from("x"));
  await soon(() => expect(zoe.isClosed()).toBe(true));
  expect(typed()).toBe("");
  expect(portal.sockets.size).toBe(0);
});

test("who has taken over may not resize, and a candidate takes nothing over", async () => {
  const { own, zoe, sizes, done } = await observed();
  zoe.say({ type: "take-over" });
  await soon(() => expect(zoe.last("taken-over")?.isYou).toBe(true));
  zoe.say({ type: "resize", columns: 20, rows: 5 });
  await soon(() => expect(zoe.isClosed()).toBe(true));
  await soon(() => expect(own.last("taken-over")?.by).toBeNull());
  expect(sizes).toEqual([]);
  const before = done.length;
  own.say({ type: "take-over" });
  await soon(() => expect(own.isClosed()).toBe(true));
  expect(own.last("ended")?.told).toContain("malformed");
  expect(done).toHaveLength(before);
});

test("while one trainer has it another can't take it, nor type", async () => {
  const { page, own, zoe, typed, store, shell } = await observed();
  zoe.say({ type: "take-over" });
  await soon(() => expect(zoe.last("taken-over")?.isYou).toBe(true));
  own.socket.terminate();
  const token = await openSession(store, { role: "trainer", who: "max" });
  const max = page("trainer", { token });
  await max.attached();
  // Whoever comes later is told as well.
  await soon(() => expect(max.last("taken-over")).toMatchObject({ by: "zoe", isYou: false }));
  max.say({ type: "take-over" });
  max.say({ type: "hand-back" });
  await soon(() => expect(max.told.filter(({ type }) => type === "taken-over")).toHaveLength(2));
  max.socket.send(Buffer.from("rm -rf /\r"));
  await soon(() => expect(max.isClosed()).toBe(true));
  zoe.socket.send(Buffer.from("still"));
  await soon(() => expect(typed()).toBe("still"));
  // Nothing of his is on its way either.
  shell.write("echo");
  await soon(() => expect(zoe.text()).toBe("echo"));
  expect(typed()).toBe("still");
});

test("of two trainers who take over at the same moment one does", async () => {
  const { page, zoe, store, done } = await observed();
  const token = await openSession(store, { role: "trainer", who: "max" });
  const max = page("trainer", { token });
  await max.attached();
  zoe.say({ type: "take-over" });
  max.say({ type: "take-over" });
  const isTaken = (one: typeof zoe) => one.last("taken-over")?.isYou === true;
  await soon(() => expect([isTaken(zoe), isTaken(max)].filter(Boolean)).toHaveLength(1));
  expect(done.filter((one) => one.startsWith("assisted"))).toHaveLength(1);
});

test("a take-over ends with its trainer's session, and with his page", async () => {
  hurried();
  const { page, own, zoe, store, done } = await observed();
  zoe.say({ type: "take-over" });
  await soon(() => expect(own.last("taken-over")?.by).toBe("zoe"));
  await store.act((database) => database.run("DELETE FROM session WHERE who = 'zoe'"));
  vi.advanceTimersByTime(1000);
  await soon(() => expect(zoe.last("ended")?.told).toContain("session is over"));
  await soon(() => expect(own.last("taken-over")?.by).toBeNull());
  const token = await openSession(store, { role: "trainer", who: "zoe" });
  const again = page("trainer", { token });
  await again.attached();
  // Whoever comes back only observes.
  again.say({ type: "take-over" });
  await soon(() => expect(again.last("taken-over")?.isYou).toBe(true));
  again.socket.terminate();
  await soon(() => expect(own.last("taken-over")?.by).toBeNull());
  expect(done.filter((one) => one.startsWith("assisted")).length).toBeGreaterThanOrEqual(3);
});

test("what is taken over is noted as handed back when the server ends", async () => {
  const { zoe, typed, done, portal } = await observed();
  zoe.say({ type: "take-over" });
  await soon(() => expect(zoe.last("taken-over")?.isYou).toBe(true));
  zoe.socket.send(Buffer.from("x"));
  await soon(() => expect(typed()).toBe("x"));
  await portal.sockets.end();
  expect(done.at(-1)).toBe(`assisted ${lab} ws1 zoe zoe`);
});
