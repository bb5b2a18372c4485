/*
 * An exam as pages show it. As in `view.ts`: strings are in the reader's language, times ISO 8601 by the server's clock.
 */

/** Its clock. What is left is what lies between `endsAt` and `stoppedAt`, or now. */
export interface ExamClock {
  readonly exam: string;
  /** `half`: it is being set up, or that was cut off. */
  readonly state: "half" | "running" | "paused" | "finished";
  /** Null in `half`, as is `endsAt`. */
  readonly startedAt: string | null;
  /** When it comes to zero, unless more time is given or the lab is paused. */
  readonly endsAt: string | null;
  /** Since when it stands; null while it runs. */
  readonly stoppedAt: string | null;
  /** In all, extra time included. */
  readonly minutes: number;
  readonly extraMinutes: number;
  readonly hintMinutes: number;
}

export interface ExamView extends ExamClock {
  readonly hints: "none" | "priced";
  readonly selfCheck: "none" | "own";
  /** Null until the clock has begun, and where this Plateau has no such paper any more. */
  readonly sheet: SheetView | null;
  readonly rules: ExamRules;
}

/** What holds during an exam, in words: a page without one does not carry them. */
export interface ExamRules {
  /** What its paper allows of each, and from where. */
  readonly selfCheck: string;
  readonly hints: string;
  /** What becomes of it when time is up, and what else holds for all. */
  readonly others: readonly string[];
  /** What handing in means. */
  readonly handIn: readonly string[];
}

/** What a candidate reads of an exam. */
export interface SheetView {
  readonly title: string;
  /** Drawn, as elements and text, as is each brief. */
  readonly scenario: string;
  /** In the order of the paper. */
  readonly requests: readonly RequestView[];
}

export interface RequestView {
  readonly title: string;
  readonly brief: string;
  /** What becomes of machines at the end; empty where nothing does. */
  readonly restarts: string;
  /** Headings of its report. */
  readonly report: readonly string[];
  /** Those that it is looked at with, to be kept included; none where its reader is told nothing of them. */
  readonly checks: readonly { readonly id: string; readonly title: string }[];
}
