import { expect, test } from "vitest";
import { Replay } from "../../../../scripts/operations/consoles/replay.js";

test("what is kept is the end of what was printed, whatever the parts that it came in", () => {
  const replay = new Replay(10);
  let printed = "";
  for (let at = 0; at < 60; at++) {
    const part = String.fromCharCode(97 + (at % 26)).repeat(at % 11);
    printed += part;
    replay.append(Buffer.from(part));
    const { start, end } = replay;
    expect(end).toBe(printed.length);
    expect(start).toBe(Math.max(0, printed.length - 10));
    for (let from = start; from <= end; from++) {
      expect(replay.slice(from, end).toString()).toBe(printed.slice(from));
      expect(replay.slice(start, from).toString()).toBe(printed.slice(start, from));
    }
  }
});
