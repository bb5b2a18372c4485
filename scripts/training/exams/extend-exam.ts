import { examSittings, exerciseRuns } from "../../facts/journal.js";
import { noteExamAct } from "../../facts/note-exam-act.js";
import { extraOf } from "../extra-of.js";
import { type MoreTime, minutesMore } from "./minutes-more.js";
import { moreTimeWord } from "./more-time-word.js";
import { mustRun } from "./must-run.js";

export interface ExtendExamInput {
  readonly candidate: string;
  readonly exam: string;
  /** How much more; less than nothing takes back what was given. */
  readonly by: MoreTime;
}

export interface ExtendedExam {
  readonly lab: string;
  readonly exam: string;
  /** What the candidate has in all, in minutes. */
  readonly minutes: number;
  /** What of it was given now; less than nothing where that was taken back. */
  readonly byMinutes: number;
}

/**
 * Give a candidate more time for an exam that runs, or take back what was given. It is noted alone: nobody who looks at
 * the lab, or changes it, is waited for.
 *
 * @throws Misuse, with nothing changed, where it does not run, or where less than the paper's time or more than a day
 *   besides would be left
 * @throws UnreadableFacts where that can't be noted
 */
export async function extendExam({ candidate, exam, by }: ExtendExamInput): Promise<ExtendedExam> {
  const { minutes, exercises } = await mustRun(candidate, exam);
  const byMinutes = minutesMore(by, minutes);
  let extraMinutes = 0;
  await examSittings.update(candidate, (sitting) => {
    if (sitting?.exam !== exam || sitting.finishedAt) return sitting;
    extraMinutes = extraOf(byMinutes, sitting.extraMinutes);
    return { ...sitting, extraMinutes };
  });
  // Each of its exercises shows the exam's own time.
  await exerciseRuns.update(candidate, (runs) =>
    Object.fromEntries(
      Object.entries(runs).map(([id, run]) => [
        id,
        exercises.includes(id) ? { ...run, extraMinutes } : run,
      ]),
    ),
  );
  await noteExamAct(candidate, `exam extend --by ${moreTimeWord(by)}`);
  return { lab: candidate, exam, minutes: minutes + extraMinutes, byMinutes };
}
