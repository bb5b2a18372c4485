import type { Exercise } from "../../checks/lib/exercise.js";
import { coresOfLook } from "../../checks/lib/run/cores-of-look.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { exerciseRuns } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";
import { oneOf } from "../ground/one-of.js";
import type { Tools } from "../ground/tools.js";
import { standing } from "../host/standing.js";
import { cores } from "../operations/cores.js";
import { holdRunningLab } from "../operations/hold-running-lab.js";
import { mustNotBeInExam } from "./exams/must-not-be-in-exam.js";
import { exerciseOf } from "./exercise-of.js";
import { halvesOf } from "./halves-of.js";
import { mustBeStaffOfPlan } from "./must-be-staff-of-plan.js";
import { setUpExercise } from "./set-up-exercise.js";
import { whatHolds } from "./what-holds.js";

export interface StartExerciseInput {
  readonly candidate: string;
  /** Full id. */
  readonly exercise: string;
  /** Name of one of its causes. @default - drawn, and another one at each sitting */
  readonly cause?: string | undefined;
  /** Whether its candidate is not told the cause at the end: another sitting may have it. @default false */
  readonly keepsCause?: boolean;
}

export interface StartedExercise {
  readonly lab: string;
  readonly id: string;
  /** ISO 8601. */
  readonly startedAt: string;
}

const kind = { fr: "de cause", en: "cause" };

/**
 * Set an exercise up in a candidate's lab, and start its clock. Once it is being set up it is, to the end: half of one
 * would be no exercise.
 *
 * @throws what `holdRunningLab` and `toTheEnd` do; Misuse, with nothing changed, where the exercise has no such cause or the lab lacks a machine, or where the
 * exercise was started, or half of it was, or where an exam runs or movements of the staff are declared
 */
export async function startExercise(
  { candidate, exercise: id, cause, keepsCause = false }: StartExerciseInput,
  tools: Tools,
): Promise<StartedExercise> {
  const exercise = exerciseOf(id);
  const chosen =
    cause === undefined ? undefined : oneOf(kind, cause, Object.keys(exercise.causes ?? {}));
  const look = coresOfLook(exercise.keeps.length);
  const props = {
    verb: "exercise start",
    mode: "change",
    cores: Math.max(cores.little, look),
  } as const;
  return holdRunningLab(candidate, props, tools, async () => {
    await mustNotBeInExam(candidate);
    await mayStart(candidate, id, exercise);
    await mustBeStaffOfPlan(candidate);
    const startedAt = await withLab(candidate, (lab) =>
      setUpExercise(id, exercise, lab, {
        look: () => whatHolds(lab, exercise),
        cause: chosen,
        keepsCause,
      }),
    );
    return { lab: candidate, id, startedAt };
  });
}

async function mayStart(candidate: string, id: string, { needs, resets }: Exercise): Promise<void> {
  const { nodes } = await standing(candidate);
  const absent = needs.filter((node) => !nodes.has(node)).join(", ");
  if (absent !== "") {
    throw new Misuse({
      fr: `${id} demande ${absent}, que le lab '${candidate}' n'a pas : 'lab up ${candidate}'`,
      en: `${id} needs ${absent}, which lab '${candidate}' does not have: 'lab up ${candidate}'`,
    });
  }
  const run = (await exerciseRuns.read(candidate))[id];
  if (!run) {
    const half = (await halvesOf(candidate)).find((one) => one.id === id);
    if (half) throw new Misuse(half.told);
    return;
  }
  const anew = `lab reset ${candidate} ${resets.join(" ")}`;
  throw new Misuse({
    fr: `${id} a commencé dans le lab '${candidate}' (${run.startedAt}) : 'lab exercise finish ${candidate} ${id}', ou '${anew}' pour recommencer`,
    en: `${id} was started in lab '${candidate}' (${run.startedAt}): 'lab exercise finish ${candidate} ${id}', or '${anew}' to begin again`,
  });
}
