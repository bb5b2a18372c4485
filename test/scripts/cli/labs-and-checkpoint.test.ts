import { expect, test } from "vitest";
import { labsAndCheckpoint } from "../../../scripts/cli/labs-and-checkpoint.js";

test.for<[string[], string[], string]>([
  [["tuesday"], ["c01"], "tuesday"],
  [["c02", "tuesday"], ["c02"], "tuesday"],
  [["c02", "c03", "c02", "2026-11-24"], ["c02", "c03"], "2026-11-24"],
])("%j is labs %j and checkpoint %s", ([words, labs, checkpoint]) => {
  expect(labsAndCheckpoint(words)).toEqual({ labs, checkpoint });
});

test.for<[string[], string]>([
  [[], "the name of the checkpoint is missing, after the candidates: e.g. 'c01 tuesday'"],
  [["c01"], "is missing, after the candidates: e.g. 'c01 tuesday'"],
  [["c01", "c02"], "is missing, after the candidates: e.g. 'c01 c02 tuesday'"],
  [["c01", "Tuesday"], "invalid name of a checkpoint 'Tuesday'"],
  [["c01", "mardi soir"], "invalid name of a checkpoint 'mardi soir'"],
  [["c01", "../c02"], "invalid name of a checkpoint '../c02'"],
  [["c01", "-x"], "invalid name of a checkpoint '-x'"],
  [["c01", "a".repeat(41)], "invalid name of a checkpoint 'aaa"],
  [["C01", "tuesday"], "invalid candidate id 'C01'"],
])("%j is refused: %s", ([words, why]) => {
  expect(() => labsAndCheckpoint(words, ["c01", "c02"])).toThrow(why);
});
