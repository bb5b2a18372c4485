import type { Outcome } from "../../../checks/lib/check.js";

/*
 * What a candidate and trainers have to do with each other, as pages show it. Words are what somebody typed and `seen` is
 * a machine's: both are text, with everything in them that is not seen written out. Times are ISO 8601.
 */

export interface AssistView {
  /** The candidate's last call; null where he never called. */
  readonly call: CallView | null;
  /** The open ones first, then the last. */
  readonly disputes: readonly DisputeView[];
  /** By full id of the criterion, the last first. */
  readonly appraisals: Readonly<Record<string, readonly AppraisalView[]>>;
}

export interface CallView {
  readonly id: number;
  readonly lab: string;
  /** What it is about; null where about nothing that was checked. */
  readonly check: { readonly id: string; readonly title: string; readonly seen: string } | null;
  readonly words: string;
  readonly openedAt: string;
  readonly takenBy: string | null;
  readonly endedAt: string | null;
  /** The trainer who closed it; null where the candidate took it back. */
  readonly endedBy: string | null;
}

export interface DisputeView {
  readonly id: number;
  readonly lab: string;
  readonly check: string;
  readonly title: string;
  /** As they were when it was disputed. */
  readonly outcome: Outcome;
  readonly expected: string;
  readonly seen: string;
  readonly said?: string;
  readonly seenAt: string;
  readonly words: string;
  readonly openedAt: string;
  readonly withdrawnAt: string | null;
  readonly answer: {
    readonly at: string;
    readonly by: string;
    readonly isRight: boolean;
    readonly words: string;
  } | null;
}

export interface AppraisalView {
  readonly verdict: "met" | "not_met" | "taken_back";
  readonly words: string;
  readonly trainer: string;
  readonly at: string;
}

/** Who waits for trainers, of all labs. */
export interface QueueView {
  /** Who has waited for longest first. */
  readonly calls: readonly (CallView & {
    /** Where to look; empty where it is about nothing that was checked. */
    readonly remedy: string;
  })[];
  /** Those that wait for an answer, the oldest first. */
  readonly disputes: readonly Pick<
    DisputeView,
    "id" | "lab" | "check" | "title" | "openedAt" | "words"
  >[];
}

/** A look at a lab. */
export interface LookView {
  readonly at: string;
  readonly satisfied: number;
  readonly red: number;
  readonly unseen: number;
  readonly others: number;
  /** By competence, what changed since the look before. */
  readonly changes: readonly {
    readonly competence: string;
    readonly checks: readonly LookChangeView[];
  }[];
  /** Checks that were looked at for the first time, and were well. */
  readonly firstSatisfied: number;
}

export interface LookChangeView {
  readonly id: string;
  readonly title: string;
  /** Null where nobody had looked before. */
  readonly before: Outcome | null;
  readonly outcome: Outcome;
  readonly seen: string;
  readonly said?: string;
}

/** What was run for what is disputed. */
export interface EvidenceView {
  readonly commands: readonly {
    readonly where: string;
    readonly command: string;
    readonly exitCode: number;
    readonly stdout: string;
    readonly stderr: string;
    readonly at: string;
  }[];
  /** Commands for which there was no room. */
  readonly left: number;
}
