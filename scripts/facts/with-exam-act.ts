import type { ExamAct } from "./exam-report.js";

/** Acts that have a line of their own: more than a day's work has. */
const mostLines = 500;
/** Most of what is typed that a line tells, in characters: a check may name hundreds. */
const mostWords = 200;
/** What a line is called that counts all for which there is none. */
const others = "(others)";

/**
 * The record of an exam with another act. What is refused again is counted in the line of the first time; so is all that
 * is done again once there are 500 lines, and what has no line then is counted in one for all of it. Each act is counted.
 *
 * @param acts the oldest first
 */
export function withExamAct(acts: readonly ExamAct[], act: ExamAct): ExamAct[] {
  const { at } = act;
  const one = { ...act, verb: shortened(act.verb) };
  const isFull = acts.length >= mostLines;
  const isCounted = isFull || one.verb.endsWith("(refused)");
  const same = ({ verb, by }: ExamAct) => verb === one.verb && by === one.by;
  const before = isCounted ? acts.findLastIndex(same) : -1;
  if (before < 0 && !isFull) return [...acts, one];
  const last = before < 0 ? acts.findIndex(({ verb }) => verb === others) : before;
  if (last < 0) return [...acts, { ...one, verb: others, by: "*" }];
  return acts.map((line, place) =>
    place === last ? { ...line, times: (line.times ?? 1) + 1, lastAt: at } : line,
  );
}

function shortened(verb: string): string {
  if (verb.length <= mostWords) return verb;
  return `${verb.slice(0, mostWords)}… (+${verb.length - mostWords})`;
}
