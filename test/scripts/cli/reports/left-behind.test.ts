import { expect, test } from "vitest";
import { leftBehindLines as leftBehindLinesOf } from "../../../../scripts/cli/reports/left-behind.js";
import { inEnglish } from "../../../lib/in-english.js";

const leftBehindLines = inEnglish(leftBehindLinesOf);

const thing = (where: string, name: string) => ({
  where,
  what: { fr: `fichier ${name}`, en: `file ${name}` },
});

test("each machine has a line, with what is left there and what takes it away", () => {
  const notes = [thing("ws1", "a"), thing("probe-lan", "b"), thing("ws1", "c")];
  expect(leftBehindLines("c01", notes)).toEqual([
    "! not taken away from ws1 by checks: file a; file c; 'lab reset c01 ws1' takes it away",
    "! not taken away from probe-lan by checks: file b; 'lab down c01' takes it away",
  ]);
  expect(leftBehindLines("c01", [])).toEqual([]);
});

test("what is too much for a line is counted", () => {
  const notes = Array.from({ length: 8 }, (_, at) => thing("ws1", String(at)));
  expect(leftBehindLines("c01", notes)).toEqual([
    "! not taken away from ws1 by checks: file 0; file 1; file 2; file 3; file 4 (+3); 'lab reset c01 ws1' takes it away",
  ]);
});
