import { expect, test } from "vitest";
import { paint, shown } from "../../../../scripts/ground/terminal/paint.js";

test("our own colours are shown, and none that is in what they are put on", () => {
  const text = shown(`${paint("red", "✗ \u001b[32m✓")} \u009b32m✓`);
  expect(text).toBe("\u001b[31m✗ \\u001b[32m✓\u001b[39m \\u009b32m✓");
});
