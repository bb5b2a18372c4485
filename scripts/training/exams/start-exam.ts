import type { Exercise } from "../../../checks/lib/exercise.js";
import type { Lab } from "../../../checks/lib/run/lab.js";
import { withLab } from "../../../checks/lib/run/with-lab.js";
import { selectChecks } from "../../../checks/select-checks.js";
import { companyNotes } from "../../facts/company-notes.js";
import type { DrawnExam } from "../../facts/drawn-exams.js";
import { examActs, examSittings, exerciseRuns } from "../../facts/journal.js";
import { openExam } from "../../facts/open-exam.js";
import { Misuse } from "../../ground/misuse.js";
import { joined } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import { standing } from "../../host/standing.js";
import { cores } from "../../operations/cores.js";
import { holdRunningLab } from "../../operations/hold-running-lab.js";
import { exerciseOf } from "../exercise-of.js";
import { lookForAWhile } from "../look-for-a-while.js";
import { makeLabAnew } from "../make-lab-anew.js";
import { setUpExercise } from "../set-up-exercise.js";
import { examOf } from "./exam-of.js";
import { type MoreTime, minutesMore } from "./minutes-more.js";
import { notedThere } from "./noted-there.js";
import { paperOf } from "./paper-of.js";

/** How long what has to be kept and does not hold yet is looked at again, in milliseconds: a lab may be just made. */
const settlingMs = 45_000;

export interface StartExamInput {
  readonly candidate: string;
  /** Name that it was drawn under. */
  readonly exam: string;
  /** Whether whoever asks knows that all that was made in the lab is lost. */
  readonly isSure: boolean;
  /** What this candidate has besides. @default - nothing */
  readonly extra?: MoreTime;
}

export interface StartedExam {
  readonly lab: string;
  readonly exam: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** What the candidate has in all. */
  readonly minutes: number;
}

/**
 * Make a candidate's lab anew, set all of an exam up there, and start its one clock. That a lab looks as new is no reason
 * to leave it: who has root there prepares what nobody sees.
 *
 * @throws what `holdRunningLab` and `setUpExercise` do; Misuse, with nothing changed, where there is no such exam,
 *   where the lab lacks a machine, or where nobody has said that he knows what is lost
 */
export async function startExam(
  { candidate, exam: name, isSure, extra }: StartExamInput,
  tools: Tools,
): Promise<StartedExam> {
  const exam = await examOf(name);
  const { minutes, hints, selfCheck } = paperOf(exam.paper);
  const exercises = exam.exercises.map((id) => [id, exerciseOf(id)] as const);
  const all = exercises.map(([, exercise]) => exercise);
  const props = { verb: "exam start", about: name, mode: "change", cores: cores.whole } as const;
  return holdRunningLab(candidate, props, tools, async (own) => {
    await mayStart(candidate, name, exam, isSure, all);
    await makeAnew(candidate, own);
    const extraMinutes = minutesMore(extra, minutes);
    const sitting = {
      ...{ exam: name, paper: exam.paper, exercises: exam.exercises },
      ...{ minutes, extraMinutes, hints, selfCheck },
    };
    await examSittings.write(candidate, sitting);
    await examActs.write(candidate, []);
    const startedAt = await withLab(candidate, (lab) => setUp(lab, exercises, sitting, own));
    await examSittings.write(candidate, { ...sitting, startedAt });
    return { lab: candidate, exam: name, startedAt, minutes: minutes + extraMinutes };
  });
}

async function mayStart(
  candidate: string,
  name: string,
  { company: wanted }: DrawnExam,
  isSure: boolean,
  exercises: readonly Exercise[],
): Promise<void> {
  const company = companyNotes.readNow(candidate);
  if (wanted !== undefined && wanted !== company) {
    throw new Misuse({
      fr: `l'épreuve '${name}' est passée dans l'entreprise '${wanted}', et le lab '${candidate}' est de '${company}' ; rien n'a changé : 'lab down ${candidate}', 'lab company use ${wanted} ${candidate}', 'lab up ${candidate}'`,
      en: `exam '${name}' is sat in company '${wanted}', and lab '${candidate}' is of '${company}'; nothing was changed: 'lab down ${candidate}', 'lab company use ${wanted} ${candidate}', 'lab up ${candidate}'`,
    });
  }
  const { nodes } = await standing(candidate);
  const needed = new Set(exercises.flatMap(({ needs, restarts = [] }) => [...needs, ...restarts]));
  const absent = [...needed].filter((node) => !nodes.has(node)).join(", ");
  if (absent !== "") {
    throw new Misuse({
      fr: `l'épreuve '${name}' demande ${absent}, que le lab '${candidate}' n'a pas : 'lab up ${candidate}'`,
      en: `exam '${name}' needs ${absent}, which lab '${candidate}' does not have: 'lab up ${candidate}'`,
    });
  }
  if (!isSure) await mustBeSure(candidate, name);
}

/** What nobody noted would be lost as well: that nothing is noted is no reason not to ask. */
async function mustBeSure(candidate: string, name: string): Promise<never> {
  const [open, noted] = await Promise.all([openExam(candidate), notedThere(candidate)]);
  const again = `lab exam start ${candidate} ${name} --yes`;
  if (open) {
    const { exam, startedAt } = open;
    throw new Misuse({
      fr: `l'épreuve '${exam}' court dans le lab '${candidate}' (${startedAt}) : 'lab exam finish ${candidate} ${exam}', ou '${again}' pour commencer '${name}' dans un lab remis à neuf, et ce qui est fait est perdu`,
      en: `exam '${exam}' runs in lab '${candidate}' (${startedAt}): 'lab exam finish ${candidate} ${exam}', or '${again}' to begin '${name}' in a lab that is reset, and what is done is lost`,
    });
  }
  const { fr, en } = joined(noted, "; ");
  const kept = `lab save ${candidate}`;
  throw new Misuse({
    fr: `une épreuve commence dans un lab remis à neuf, et tout ce qui est dans le lab '${candidate}' serait perdu${fr && ` (${fr})`} : '${again}' le fait ; '${kept} avant-epreuve' le garde d'abord`,
    en: `an exam begins in a lab that is reset, and all that is in lab '${candidate}' would be lost${en && ` (${en})`}: '${again}' does it; '${kept} before-exam' keeps it first`,
  });
}

async function makeAnew(candidate: string, tools: Tools): Promise<void> {
  const { fr, en } = joined(await notedThere(candidate), "; ");
  const text = {
    fr: `remise à neuf : tout ce qui y a été fait est perdu${fr && ` ; ${fr}`}`,
    en: `reset: all that was done there is lost${en && `; ${en}`}`,
  };
  tools.tell({ type: "log", text });
  await makeLabAnew(candidate, tools);
}

/** @returns when the clock began, ISO 8601 */
async function setUp(
  lab: Lab,
  exercises: readonly (readonly [id: string, exercise: Exercise])[],
  { minutes, extraMinutes }: { readonly minutes: number; readonly extraMinutes: number },
  { signal, tell }: Tools,
): Promise<string> {
  for (const [id, exercise] of exercises) {
    // Between two of them: half of one would be no exercise.
    signal.throwIfAborted();
    tell({ type: "note", note: id });
    await setUpExercise(id, exercise, lab);
  }
  // Once all of it is there: what one exercise has made red is held against nobody in another.
  const keeps = [...new Set(exercises.flatMap(([, exercise]) => exercise.keeps))];
  // No name at all would be every check there is.
  const checks = keeps.length > 0 ? selectChecks(keeps) : new Map();
  const { results } = await lookForAWhile(lab, checks, settlingMs, { signal, tell });
  const held = results.flatMap(({ id, outcome }) => (outcome === "satisfied" ? [id] : []));
  const startedAt = new Date().toISOString();
  await exerciseRuns.update(lab.name, (runs) => {
    const own = exercises.map(([id, exercise]) => [
      id,
      {
        ...runs[id],
        startedAt,
        minutes,
        ...(extraMinutes > 0 && { extraMinutes }),
        held: exercise.keeps.filter((one) => held.includes(one)),
      },
    ]);
    return { ...runs, ...Object.fromEntries(own) };
  });
  return startedAt;
}
