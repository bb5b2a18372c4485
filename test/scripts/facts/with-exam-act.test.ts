import { expect, test } from "vitest";
import type { ExamAct } from "../../../scripts/facts/exam-report.js";
import { withExamAct } from "../../../scripts/facts/with-exam-act.js";

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 9, 0, second)).toISOString();
const act = (verb: string, second: number, by = "root"): ExamAct => ({ at: at(second), verb, by });
const all = (acts: readonly ExamAct[]) => acts.reduce(withExamAct, [] as readonly ExamAct[]);
/** How many acts a record counts. */
const counted = (acts: readonly ExamAct[]) => acts.reduce((sum, { times = 1 }) => sum + times, 0);

test("what is refused again is counted where it was refused first, with when it was last", () => {
  const acts = all([
    act("check (refused)", 1),
    act("terminal ws1", 2),
    act("hint (refused)", 3),
    act("check (refused)", 4),
    act("check (refused)", 5, "zoe"),
    act("check (refused)", 6),
  ]);
  expect(acts).toEqual([
    { ...act("check (refused)", 1), times: 3, lastAt: at(6) },
    act("terminal ws1", 2),
    act("hint (refused)", 3),
    act("check (refused)", 5, "zoe"),
  ]);
});

test("what is allowed has a line each time", () => {
  const acts = all([act("check cp03", 1), act("check cp03", 2)]);
  expect(acts).toEqual([act("check cp03", 1), act("check cp03", 2)]);
});

test("a record stays small whatever is done, and no act of it is lost", () => {
  const many = Array.from({ length: 3000 }, (_, second) =>
    act(second % 3 === 0 ? "terminal ws1" : `check ${second}`, second),
  );
  const acts = all(many);
  expect(acts).toHaveLength(501);
  expect(counted(acts)).toBe(3000);
  const others = acts.at(-1);
  expect(others?.verb).toBe("(others)");
  expect(others?.lastAt).toBe(at(2999));
  const terminal = acts.findLast(({ verb }) => verb === "terminal ws1");
  expect(terminal?.lastAt).toBe(at(2997));
});

test("what is typed at length is cut, and says by how much", () => {
  const [only] = all([act(`check ${"cp03/names-resolve ".repeat(400)}`, 1)]);
  expect(only?.verb.length).toBeLessThan(220);
  expect(only?.verb).toMatch(/… \(\+\d+\)$/);
});
