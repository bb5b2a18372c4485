import type { Assistance } from "../facts/journal.js";
import type { Tools } from "../ground/tools.js";
import { standingLabs } from "../operations/lab-names.js";
import { type CheckedLab, type CheckLabInput, checkLab } from "../training/check-lab.js";
import {
  type FinishExerciseInput,
  type FinishedExercise,
  finishExercise,
} from "../training/finish-exercise.js";
import { type HintAt, type HintAtInput, hintAt } from "../training/hint-at.js";
import { noteAssistance } from "../training/note-assistance.js";
import { type ResetLab, type ResetLabInput, resetLab } from "../training/reset-lab.js";
import {
  type StartExerciseInput,
  type StartedExercise,
  startExercise,
} from "../training/start-exercise.js";
import { type LabFacts, labFactsOf } from "./live/lab-facts.js";
import { type LabJournals, labJournalsOf } from "./live/lab-journals.js";
import { type Progress, progressOf } from "./live/progress-of.js";

/** All that pages do to labs: the same use cases as the command line's. */
export interface UseCases {
  standingLabs(): Promise<string[]>;
  factsOf(candidate: string): Promise<LabFacts>;
  progressOf(candidates: readonly string[]): Promise<Progress[]>;
  check(input: CheckLabInput, tools: Tools): Promise<Pick<CheckedLab, "report">>;
  hint(input: HintAtInput, tools: Tools): Promise<HintAt>;
  startExercise(input: StartExerciseInput, tools: Tools): Promise<StartedExercise>;
  finishExercise(
    input: FinishExerciseInput,
    tools: Tools,
  ): Promise<Pick<FinishedExercise, "report" | "tookMinutes" | "minutes">>;
  reset(input: ResetLabInput, tools: Tools): Promise<ResetLab>;
  journalsOf(candidate: string): Promise<LabJournals>;
  noteAssistance(candidate: string, assistance: Assistance): Promise<void>;
}

export const useCases: UseCases = {
  standingLabs,
  factsOf: labFactsOf,
  progressOf,
  check: checkLab,
  hint: hintAt,
  startExercise,
  finishExercise,
  reset: resetLab,
  journalsOf: labJournalsOf,
  noteAssistance,
};
