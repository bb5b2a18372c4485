import { expect, test } from "vitest";
import { TerminalModes } from "../../../../scripts/operations/consoles/terminal-modes.js";

function modesAfter(...parts: string[]): string {
  const modes = new TerminalModes();
  for (const part of parts) modes.read(Buffer.from(part, "latin1"));
  return modes.sequence().toString("latin1");
}

const vim = "\u001b[?1049h\u001b[22;0;0t\u001b[?1h\u001b=\u001b[?2004h\u001b[31mred\u001b[?12;25h";

test("the other screen, the keys and the pastes of an editor are put back", () => {
  expect(modesAfter(vim)).toBe("\u001b[?1049h\u001b[?1h\u001b[?2004h\u001b[?25h\u001b=");
});

test("the last word on a mode holds, and a reset takes all of them", () => {
  expect(modesAfter(vim, "\u001b[?1049l\u001b[?1l\u001b>")).toBe(
    "\u001b[?1049l\u001b[?1l\u001b[?2004h\u001b[?25h\u001b>",
  );
  expect(modesAfter(vim, "\u001bc")).toBe("");
  expect(modesAfter(vim, "\u001bc", vim)).toBe(modesAfter(vim));
});

test("a sequence that is cut anywhere is read whole", () => {
  for (let at = 0; at <= vim.length; at++) {
    expect(modesAfter(vim.slice(0, at), vim.slice(at))).toBe(modesAfter(vim));
    expect(modesAfter(...vim)).toBe(modesAfter(vim));
  }
});

test("a copy goes on by itself", () => {
  const modes = new TerminalModes();
  modes.read(Buffer.from("\u001b[?104"));
  const copy = modes.copy();
  copy.read(Buffer.from("9h"));
  expect(copy.sequence().toString()).toBe("\u001b[?1049h");
  expect(modes.sequence().toString()).toBe("");
});

test("whatever is printed holds no memory: numbers without end, and sequences that never end", () => {
  const modes = new TerminalModes();
  for (let at = 0; at < 20_000; at++) modes.read(Buffer.from(`\u001b[?${at}h`));
  modes.read(Buffer.from(`\u001b[?${"1;".repeat(1_000_000)}`));
  modes.read(Buffer.from("h"));
  expect(modes.sequence().length).toBeLessThanOrEqual(200);
});
