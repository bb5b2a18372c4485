import type { Declaration } from "../facts/declaration/declaration.js";
import type { ExamReport } from "../facts/exam-report.js";
import { type Assistance, type HelpdeskWritings, helpdeskWritings } from "../facts/journal.js";
import type { LabChanges } from "../facts/machine-changes.js";
import { Seed } from "../ground/seed.js";
import type { Tools } from "../ground/tools.js";
import type { Checkpoints } from "../operations/checkpoints/checkpoints-of.js";
import {
  type RemoveCheckpointInput,
  removeCheckpoint,
} from "../operations/checkpoints/remove-checkpoint.js";
import {
  type RestoredLab,
  type RestoreLabInput,
  restoreLab,
} from "../operations/checkpoints/restore-lab.js";
import { type DownLab, downLab } from "../operations/down-lab.js";
import { type FilePlace, putFile, takeFile } from "../operations/machine-files.js";
import { ownLabs } from "../operations/own-labs.js";
import { type PlugCableInput, plugCable } from "../operations/plug-cable.js";
import { type ResumedLab, resumeLab } from "../operations/resume-lab.js";
import type { Asked } from "../operations/room/needed-mib.js";
import { roomToRestore } from "../operations/room/room-to-restore.js";
import { roomToResume } from "../operations/room/room-to-resume.js";
import { withHostRooms } from "../operations/room/with-host-rooms.js";
import type { Wanted } from "../operations/summaries.js";
import { labsAwaitingScenario } from "../training/awaited-scenario.js";
import { labsAwaitingUsers } from "../training/awaited-users.js";
import { type BreakLabInput, type BrokenLab, breakLab } from "../training/break-lab.js";
import { type ChangesOfInput, changesOf } from "../training/changes-of.js";
import { type CheckedLab, type CheckLabInput, checkLab } from "../training/check-lab.js";
import type { ClassStep } from "../training/class/unless-found.js";
import { upCandidate } from "../training/class/up-candidate.js";
import {
  type DeclaredChanges,
  declareChanges,
  undoDeclaration,
} from "../training/declare/declare-changes.js";
import { type DeclaredOf, declaredOf } from "../training/declare/declared-of.js";
import { type DrawExerciseInput, drawExercise } from "../training/draw-exercise.js";
import { type DrawExamInput, drawExam } from "../training/exams/draw-exam.js";
import {
  type ExtendExamInput,
  type ExtendedExam,
  extendExam,
} from "../training/exams/extend-exam.js";
import { type FinishExamInput, finishExam } from "../training/exams/finish-exam.js";
import { keptReport } from "../training/exams/kept-report.js";
import type { Sheet } from "../training/exams/sheet-of.js";
import { type StartExamInput, type StartedExam, startExam } from "../training/exams/start-exam.js";
import {
  type ExtendExerciseInput,
  type ExtendedExercise,
  extendExercise,
} from "../training/extend-exercise.js";
import {
  type FinishExerciseInput,
  type FinishedExercise,
  finishExercise,
} from "../training/finish-exercise.js";
import { type HintAt, type HintAtInput, hintAt } from "../training/hint-at.js";
import { labsAtZero } from "../training/labs-at-zero.js";
import { lookAtZero } from "../training/look-at-zero.js";
import { noteAssistance } from "../training/note-assistance.js";
import { type PausedLab, pauseLab } from "../training/pause-lab.js";
import { playScenario } from "../training/play-scenario.js";
import { type PlayUsersInput, playUsers } from "../training/play-users.js";
import { type ResetLab, type ResetLabInput, resetLab } from "../training/reset-lab.js";
import { type SatExercises, satExercises } from "../training/sat-exercises.js";
import { type SavedLab, type SaveLabInput, saveLab } from "../training/save-lab.js";
import {
  type StartExerciseInput,
  type StartedExercise,
  startExercise,
} from "../training/start-exercise.js";
import { type StartScenarioInput, startScenario } from "../training/start-scenario.js";
import { stopScenario } from "../training/stop-scenario.js";
import { type TakeUserInput, takeUser } from "../training/take-user.js";
import { type DrawnExamFacts, drawnExamsOf } from "./live/drawn-exams-of.js";
import { drawnSheet } from "./live/drawn-sheet.js";
import { type LabFacts, labFactsOf } from "./live/lab-facts.js";
import { type LabJournals, labJournalsOf } from "./live/lab-journals.js";
import { type Progress, progressOf } from "./live/progress-of.js";
import { withNewLabs } from "./with-new-labs.js";

/** All that pages do to labs: the same use cases as the command line's. */
export interface UseCases {
  /** Those of this home: another one's are not ours to show. */
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
  plug(input: PlugCableInput, tools: Tools): Promise<PlugCableInput>;
  takeFile(place: FilePlace): Promise<Buffer>;
  putFile(place: FilePlace, content: Uint8Array): Promise<void>;
  /** @param purpose what a password of the lab is drawn for */
  password(candidate: string, purpose: string): Promise<string>;
  declared(candidate: string): Promise<DeclaredOf>;
  declare(candidate: string, declaration: Declaration): Promise<DeclaredChanges>;
  undeclare(candidate: string): Promise<DeclaredChanges>;
  /** What technicians wrote in its helpdesk during each sitting. */
  writings(candidate: string): Promise<readonly HelpdeskWritings[]>;
  changes(input: ChangesOfInput): Promise<LabChanges>;
  journalsOf(candidate: string): Promise<LabJournals>;
  satExercises(candidates: readonly string[]): Promise<SatExercises>;
  noteAssistance(candidate: string, assistance: Assistance): Promise<void>;
  extendExercise(input: ExtendExerciseInput): Promise<ExtendedExercise>;
  drawExercise(input: DrawExerciseInput): Promise<string>;
  /** Every exam that was drawn, and who of these candidates has finished it. */
  drawnExams(candidates: readonly string[]): Promise<DrawnExamFacts[]>;
  /** Of one that was drawn, whether or not anybody sits it. */
  examSheet(exam: string): Promise<Sheet>;
  drawExam(input: DrawExamInput): Promise<Sheet>;
  startExam(input: StartExamInput, tools: Tools): Promise<StartedExam>;
  extendExam(input: ExtendExamInput): Promise<ExtendedExam>;
  finishExam(
    input: FinishExamInput,
    tools: Tools,
  ): Promise<{ readonly report: Pick<ExamReport, "exercises" | "tookMinutes" | "minutes"> }>;
  /** What was told of an exam when it was finished. */
  examReport(candidate: string, exam: string): Promise<ExamReport>;
  break(input: BreakLabInput, tools: Tools): Promise<BrokenLab>;
  up(wanted: Wanted, tools: Tools): Promise<ClassStep>;
  /** @throws Misuse, with the work not begun, where the server lacks something that a lab needs */
  withNewLabs(labs: readonly Asked[], work: () => Promise<void>): Promise<void>;
  down(input: { readonly candidate: string }, tools: Tools): Promise<DownLab>;
  save(input: SaveLabInput, tools: Tools): Promise<SavedLab>;
  restore(input: RestoreLabInput, tools: Tools): Promise<RestoredLab>;
  /** @throws Misuse, with the work not begun, where one of them has no such checkpoint, or memory is short */
  withRoomToRestore(
    labs: readonly string[],
    checkpoint: string,
    work: () => Promise<void>,
  ): Promise<void>;
  removeCheckpoint(input: RemoveCheckpointInput, tools: Tools): Promise<Checkpoints>;
  /** Candidates whose running exercises have users to be played. */
  labsAwaitingUsers(): Promise<string[]>;
  playUsers(input: PlayUsersInput, tools: Tools): Promise<void>;
  takeUser(input: TakeUserInput): Promise<void>;
  /** Candidates in whose labs a scenario is to be played. */
  labsAwaitingScenario(): Promise<string[]>;
  playScenario(input: { readonly candidate: string }, tools: Tools): Promise<void>;
  startScenario(input: StartScenarioInput): Promise<void>;
  stopScenario(candidate: string): Promise<void>;
  /** Candidates with an exercise whose time is over, and that was not looked at since. */
  labsAtZero(): Promise<string[]>;
  lookAtZero(input: { readonly candidate: string }, tools: Tools): Promise<void>;
  pause(input: { readonly candidate: string }, tools: Tools): Promise<PausedLab>;
  resume(input: { readonly candidate: string }, tools: Tools): Promise<ResumedLab>;
  /** @throws NoRoom, with the work not begun, where the server's memory does not hold all these paused labs */
  withRoom(labs: readonly string[], work: () => Promise<void>): Promise<void>;
}

export const useCases: UseCases = {
  standingLabs: ownLabs,
  factsOf: labFactsOf,
  progressOf,
  check: checkLab,
  hint: hintAt,
  startExercise,
  finishExercise,
  reset: resetLab,
  plug: plugCable,
  takeFile,
  putFile,
  password: async (candidate, purpose) => (await Seed.of(candidate)).password(purpose),
  declared: declaredOf,
  declare: declareChanges,
  undeclare: undoDeclaration,
  writings: (candidate) => helpdeskWritings.read(candidate),
  changes: changesOf,
  journalsOf: labJournalsOf,
  satExercises,
  noteAssistance,
  extendExercise,
  drawExercise,
  drawnExams: drawnExamsOf,
  examSheet: drawnSheet,
  drawExam,
  startExam,
  extendExam,
  finishExam,
  examReport: keptReport,
  break: breakLab,
  up: upCandidate,
  withNewLabs,
  down: downLab,
  save: saveLab,
  restore: restoreLab,
  withRoomToRestore: async (labs, checkpoint, work) =>
    withHostRooms(await roomToRestore(labs, checkpoint), work),
  removeCheckpoint,
  labsAwaitingUsers,
  playUsers,
  takeUser,
  labsAwaitingScenario,
  playScenario,
  startScenario,
  stopScenario,
  labsAtZero,
  lookAtZero,
  pause: pauseLab,
  resume: resumeLab,
  withRoom: async (labs, work) => withHostRooms(await roomToResume(labs), work),
};
