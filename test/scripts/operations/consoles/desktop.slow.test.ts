import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { AttachProps, ConsoleEnd } from "../../../../scripts/operations/consoles/console.js";
import type { Desktop } from "../../../../scripts/operations/consoles/desktop.js";
import { rectangle, screenOpening, scriptedDesktop, update } from "../../../lib/scripted-screen.js";

/** A desktop that keeps little. */
function scripted(limits = { desktopWindowBytes: 1000, unreadMs: 60_000 }) {
  const endThere = vi.fn(async () => undefined);
  const onOver = vi.fn();
  return { ...scriptedDesktop({ limits, endThere, onOver }), endThere, onOver };
}

function sitting(desktop: Desktop, as: AttachProps["as"] = "writer") {
  let seen = 0;
  let said = Buffer.alloc(0);
  let end: ConsoleEnd | undefined;
  const reader = desktop.attach({
    as,
    onData(part) {
      seen += part.length;
      said = Buffer.concat([said, part]).subarray(0, 1000);
    },
    onEnd(told) {
      end = told;
    },
  });
  return { reader, seen: () => seen, said: () => said, end: () => end };
}

test("what the screen says arrives, and what is typed", async () => {
  const { desktop, machine, typed } = scripted();
  const { reader, seen } = sitting(desktop);
  machine.write("RFB 003.008\n");
  await vi.waitFor(() => expect(seen()).toBe(12));
  await reader.write(Buffer.from([4, 1, 0, 0, 0, 0, 0, 97]));
  await vi.waitFor(() => expect([...typed()]).toEqual([4, 1, 0, 0, 0, 0, 0, 97]));
});

test("an observer's keys do not arrive; one who sends no observer's bytes is put out", async () => {
  const { desktop, typed, endThere } = scripted();
  const { reader, end } = sitting(desktop, "observer");
  await reader.write(Buffer.from("RFB 003.008\n\x01\x01", "latin1"));
  await reader.write(Buffer.from([4, 1, 0, 0, 0, 0, 0, 97]));
  await vi.waitFor(() => expect(typed()).toHaveLength(14));
  await setTimeout(20);
  expect(typed()).toHaveLength(14);
  await expect(reader.write(Buffer.from([99]))).rejects.toThrow("open to observe");
  expect(end()).toMatchObject({ reason: "ended" });
  expect(endThere).toHaveBeenCalledOnce();
});

test("a screen that says more than is shown waits, and goes on once it was", async () => {
  const { desktop, machine } = scripted();
  const { reader, seen } = sitting(desktop);
  for (let at = 0; at < 2000; at++) machine.write(Buffer.alloc(1000));
  await vi.waitFor(() => expect(seen()).toBeGreaterThan(0));
  await setTimeout(50);
  const shown = seen();
  // The window, and what had been read with it.
  expect(shown).toBeLessThanOrEqual(200_000);
  reader.ack(shown);
  await vi.waitFor(() => expect(seen()).toBeGreaterThan(shown));
});

test("it has one reader: who comes later opens another", () => {
  const { desktop } = scripted();
  sitting(desktop);
  expect(() => sitting(desktop)).toThrow("followed already: open another");
});

test("who leaves ends it on the machine, and nothing is sent any more", async () => {
  const { desktop, endThere, onOver } = scripted();
  const { reader, end } = sitting(desktop);
  reader.detach();
  expect(end()).toMatchObject({ reason: "detached", told: { en: "you have left this desktop" } });
  expect(onOver).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(endThere).toHaveBeenCalledOnce());
  await reader.write(Buffer.from([1]));
  expect(() => sitting(desktop)).toThrow("you have left this desktop");
});

test("a desktop that closes, or does not open, says so, and leaves nothing", async () => {
  const { desktop, machine, endThere } = scripted();
  const { end } = sitting(desktop);
  machine.end();
  await vi.waitFor(() => expect(end()).toMatchObject({ reason: "exited", exitCode: 1 }));
  await vi.waitFor(() => expect(endThere).toHaveBeenCalledOnce());
});

test("one that nobody comes for ends", async () => {
  const { desktop, endThere } = scripted({ desktopWindowBytes: 1000, unreadMs: 20 });
  await vi.waitFor(() => expect(desktop.over).toMatchObject({ reason: "idle" }));
  expect(endThere).toHaveBeenCalledOnce();
});

const copied = Buffer.from("\x03\x00\x00\x00\x00\x00\x00\x06secret", "latin1");

test("what was copied on the machine reaches who sits there, and no observer", async () => {
  for (const as of ["writer", "observer"] as const) {
    const { desktop, machine } = scripted();
    const { said } = sitting(desktop, as);
    machine.write(Buffer.concat([screenOpening(), copied, Buffer.from([2])]));
    const wanted = as === "writer" ? [copied] : [];
    const all = Buffer.concat([screenOpening(), ...wanted, Buffer.from([2])]);
    await vi.waitFor(() => expect(said()).toEqual(all));
  }
});

test("an observer is told why, once a screen sends what would burst his browser", async () => {
  const { desktop, machine, endThere } = scripted();
  const { said, end } = sitting(desktop, "observer");
  machine.write(screenOpening());
  machine.write(update(rectangle(0, 65_535, 65_535)));
  await vi.waitFor(() => expect(end()?.told.en).toContain("65535×65535 pixels"));
  expect(said().length).toBeLessThanOrEqual(screenOpening().length + 4);
  await vi.waitFor(() => expect(endThere).toHaveBeenCalledOnce());
});

test("a machine that only says what is dropped is read slowly, and holds no memory", async () => {
  const { desktop, machine } = scripted();
  const { said } = sitting(desktop, "observer");
  machine.write(screenOpening());
  const head = Buffer.from([3, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff]);
  machine.write(head);
  let taken = 0;
  const part = Buffer.alloc(64 * 1024, "x");
  const say = () => {
    while (!machine.destroyed && taken < 2 ** 30) {
      taken += part.length;
      if (!machine.write(part)) return void machine.once("drain", () => setImmediate(say));
    }
  };
  say();
  await setTimeout(500);
  expect(taken).toBeLessThan(4 * 2 ** 20);
  expect(said()).toEqual(screenOpening());
  await desktop.end();
});
