import { duplexPair } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { AttachProps, ConsoleEnd } from "../../../../scripts/operations/consoles/console.js";
import { Desktop } from "../../../../scripts/operations/consoles/desktop.js";

/** A desktop whose machine's end is at hand. */
function scripted(limits = { desktopWindowBytes: 1000, unreadMs: 60_000 }) {
  const [ours, machine] = duplexPair();
  const endThere = vi.fn(async () => undefined);
  const onOver = vi.fn();
  const desktop = new Desktop({
    id: "d".repeat(32),
    candidate: "c01",
    machine: "adm1",
    stream: ours,
    whyEnded: async () => ({ reason: "exited", exitCode: 1 }),
    endThere,
    onOver,
    limits,
  });
  let typed = Buffer.alloc(0);
  machine.on("data", (part: Buffer) => {
    typed = Buffer.concat([typed, part]);
  });
  return { desktop, machine, endThere, onOver, typed: () => typed };
}

function sitting(desktop: Desktop, as: AttachProps["as"] = "writer") {
  let seen = 0;
  let end: ConsoleEnd | undefined;
  const reader = desktop.attach({
    as,
    onData(part) {
      seen += part.length;
    },
    onEnd(told) {
      end = told;
    },
  });
  return { reader, seen: () => seen, end: () => end };
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
