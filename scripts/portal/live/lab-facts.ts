import { areasHad } from "../../facts/areas-had.js";
import {
  type CablesByHand,
  cablesByHand,
  cables as cablesMoved,
  type HintTaken,
  hintsTaken,
  settledAt,
} from "../../facts/journal.js";
import type { Holder } from "../../ground/holder.js";
import { whoHolds } from "../../ground/lock.js";
import { type MachineState, machineStatesOf } from "../../operations/machine-states.js";
import { type LabSummary, summariesOf } from "../../operations/summaries.js";
import { type ExerciseStatus, exerciseStatusOf } from "../../training/exercise-status.js";
import { type ExamFacts, examFactsOf } from "./exam-facts.js";

/** What is known of a lab now, but for what checks saw. */
export interface LabFacts {
  readonly state: LabSummary["state"];
  readonly machines: readonly MachineState[];
  /** Who has it in hand, of whatever process. */
  readonly holders: readonly Holder[];
  readonly exercises: ExerciseStatus;
  /** Cables that are elsewhere than the plan has them, as `machine/segment`. @default none */
  readonly cables?: {
    /** The segment that each cable is plugged into now; null if it is unplugged. */
    readonly moved: Readonly<Record<string, string | null>>;
    /** Where the candidate himself has put them. */
    readonly byHand: CablesByHand;
  };
  /** Every hint that was ever taken there. */
  readonly hints: readonly HintTaken[];
  /** The last exam that was begun there; absent where none was. */
  readonly exam?: ExamFacts;
  /** When it was last changed as a whole: results from before then may be of another state. ISO 8601, empty where it never was. */
  readonly changedAt: string;
}

/** @throws UnreadableFacts where a file of the lab's folder can't be read */
export async function labFactsOf(candidate: string): Promise<LabFacts> {
  const areas = await areasHad(candidate);
  const [[summary], machines, holders, exercises, settled, exam, hints, moved, byHand] =
    await Promise.all([
      summariesOf([{ candidate, areas }]),
      machineStatesOf(candidate),
      whoHolds(candidate),
      exerciseStatusOf(candidate),
      settledAt.read(candidate),
      examFactsOf(candidate),
      hintsTaken.read(candidate),
      cablesMoved.read(candidate),
      cablesByHand.read(candidate),
    ]);
  if (!summary) throw new Error(`no summary of '${candidate}'`);
  const changes = [
    ...Object.values(settled),
    ...exercises.exercises.map(({ startedAt }) => startedAt),
  ];
  return {
    state: summary.state,
    machines,
    holders,
    exercises,
    cables: { moved, byHand },
    hints,
    ...(exam && { exam }),
    changedAt: changes.toSorted().at(-1) ?? "",
  };
}
