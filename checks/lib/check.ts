import type { ChapterId } from "../../modules/dossier/chapter-titles.js";
import type { Declaration } from "../../scripts/facts/declaration/declaration.js";
import type { Text, Told } from "../../scripts/ground/text.js";
import type { AgainstImage } from "../../scripts/host/against-image.js";
import type { LaidOpen } from "../../scripts/host/laid-open.js";
import type { MachineName, NodeName, SegmentName } from "../../stacks/plan/plan.js";
import type { ExerciseId } from "./ids.js";
import type { Seats } from "./network/seats.js";
import type { Hurry } from "./nodes/hurry.js";
import type { Nodes } from "./nodes/nodes.js";
import type { Tidy, Tidying } from "./run/tidying.js";

/** What the outcomes mean is in checks/README.md. */
export type Outcome =
  | "satisfied"
  | "not_satisfied"
  | "not_observed"
  | "not_started"
  | "needs_trainer";

/** What a check, a fault or an exercise is handed: the nodes it asked for, and values of this run. */
export interface Scene<N extends NodeName = NodeName> {
  /** The candidate whose lab it is. */
  readonly lab: string;
  /** Tells what looks at that lab now from whatever else does: what they make for themselves is not shared. */
  readonly look: string;
  readonly nodes: Nodes<N>;
  /** Drawn for this run of this check (`drawn-words.ts`): what is written must be read back. */
  readonly token: string;
  /** The candidate's own secrets, e.g. `password("account/administrator")`; no machine holds the seed. */
  readonly password: (purpose: string) => string;
  /** Folder on the host with what the bench alone holds, e.g. its VPN certificates. */
  readonly benchSecrets: string;
  /** Where probes answer in this look: any port, and not from where they may ask in the next. */
  readonly seats: Seats;
  /**
   * How the disks of the lab's machines differ from what their images hold, as the host sees them.
   *
   * @param pattern of the paths that are read, see `scripts/host/against-image.ts`
   * @throws NotObserved where the engine can't tell
   */
  readonly disks: (pattern: string) => Promise<ReadonlyMap<MachineName, AgainstImage>>;
  /**
   * What is secret on the disks of the lab's machines and was laid open, as the host sees them.
   *
   * @throws NotObserved where the engine can't tell
   */
  readonly laidOpen: () => Promise<ReadonlyMap<MachineName, LaidOpen>>;
  /**
   * What the candidate says that he changed of the company, and that counts: it is not too much, and has to be there.
   *
   * @throws UnreadableFacts where what was noted can't be read
   */
  readonly declared: () => Promise<Declaration>;
  /** Every address that the bench has asked from on a segment, in this look and before. */
  readonly askedFrom: (segment: SegmentName) => Promise<ReadonlySet<string>>;
  /** Told of what was waited for too briefly to prove anything. */
  readonly hurry: Hurry;
  /** Ends when the check's deadline comes. */
  readonly signal: AbortSignal;
}

/** What a check is handed besides, for it leaves nothing behind. */
export interface CheckScene<N extends NodeName = NodeName> extends Scene<N> {
  /** Says what has to be taken away again, before it is made: see checks/README.md. */
  readonly tidy: Tidy;
  /** The same list, for what checks share. */
  readonly tidying: Tidying;
}

/** How a healthy truth is observed. */
export interface CheckCode<N extends NodeName = NodeName> {
  /** Nodes it uses; it can see no other. */
  readonly needs: readonly N[];
  /**
   * Whether it looks at all of these that the lab has: machines of areas that were not asked for are missing to nobody.
   *
   * @default - without one of them it can't be observed
   */
  readonly needsWhatStands?: boolean;
  /** Full id of the exercise that it judges, or of several: before one is started there is nothing to judge. */
  readonly judges?: ExerciseId | readonly ExerciseId[];
  /**
   * Names the observation that it shares with other checks (`shared-observation.ts`), or what they need while they run
   * (`shared-fixture.ts`), which is made once if they begin together. They have the same word here: a run begins with
   * them, all at once.
   *
   * @default - it begins when its turn comes
   */
  readonly observedWith?: string;
  /**
   * Names what it uses while it runs along with other checks (`shared-fixture.ts`), where beginning all at once would
   * be too much. They have the same word here, and their turns follow one another: what they share is seldom made again.
   *
   * @default - its turn comes where its competence has it
   */
  readonly usedWith?: string;
  /**
   * Whether only one look at a lab may do it at a time, because of what it changes there or counts. Another waits
   * for its turn, before its deadline begins; of those that share an observation, for the turn of all of them.
   *
   * @default false
   */
  readonly alone?: boolean;
  /** Longest it may take of the time that the lab gets, in milliseconds. @default 8000 */
  readonly deadlineMs?: number;
  /**
   * Observe and judge.
   *
   * @returns what was seen, in a line
   * @throws Mismatch when the claim is false; anything else means that it could not be observed
   */
  run(scene: CheckScene<N>): Promise<Told>;
}

/** A healthy truth: what is told of it stands in its competence's `checks.yaml`. */
export interface Check<N extends NodeName = NodeName> extends CheckCode<N> {
  /** The truth, in the present tense and ten words at most. */
  readonly title: Text;
  /** What is observed where it is true; of a false one it is the claim that does not hold. */
  readonly expected: Text;
  /** Where to look and which file decides it. */
  readonly remedy: Text;
  /** The chapter of the operations manual that has what it compares with. @default - it compares with nothing there */
  readonly chapter?: ChapterId | undefined;
}

/** A criterion that no machine can see: its line is there, and only the trainer fills it. */
export interface TrainerCriterion {
  readonly title: Text;
  readonly needsTrainer: true;
}

/** Declare a check; the compiler knows its nodes. */
export function check<const N extends NodeName>(definition: CheckCode<N>): CheckCode {
  return definition;
}
