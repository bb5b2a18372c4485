import { expect, test } from "vitest";
import { visible } from "../../../../scripts/ground/terminal/visible.js";

test.for<[string, string, string]>([
  ["an escape sequence", "\u001b[2J\u001b[32m✓", "\\u001b[2J\\u001b[32m✓"],
  ["a title", "\u001b]0;PWNED\u0007", "\\u001b]0;PWNED\\u0007"],
  ["a clipboard", "\u001b]52;c;cm0=\u001b\\", "\\u001b]52;c;cm0=\\u001b\\"],
  ["a sequence that never ends", "\u001bP", "\\u001bP"],
  ["the same in C1", "\u009b2J\u009d0;x\u009c", "\\u009b2J\\u009d0;x\\u009c"],
  ["a return to the start of the line", "no\ryes", "no\\u000dyes"],
  ["a step back, a deletion, nothing", "a\bb\u007fc\0", "a\\u0008b\\u007fc\\u0000"],
  ["a change of direction", "\u202Eoui\u2069\u200F", "\\u202eoui\\u2069\\u200f"],
  ["what has no width", "a\u200bb\u00adc\ufeff", "a\\u200bb\\u00adc\\ufeff"],
  [
    "other ends of lines",
    "a\u2028b\u2029c\u0085d\vd\f",
    "a\\u2028b\\u2029c\\u0085d\\u000bd\\u000c",
  ],
  ["letters that are not there", "a\u{e0041}", "a\\udb40\\udc41"],
])("%s is written out", ([, said, seen]) => {
  expect(visible(said)).toBe(seen);
});

test("what people write stays as it is", () => {
  const text = "Hélène\tDupont\n10 €, ✓ → « ça » 日本 🎉";
  expect(visible(text)).toBe(text);
});

test("JSON stays the JSON that it was", () => {
  const told = { seen: "\u001b[2J\u009b2J\u202e\u2028\u{e0041}\r\n\t\\u001b é" };
  const text = visible(JSON.stringify(told, undefined, 2));
  expect(JSON.parse(text)).toEqual(told);
  expect(text).toMatch(/^[ -~é\n]*$/);
});
