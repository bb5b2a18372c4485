/*
 * What the board is drawn from besides its rows, on the server and in the browser. As in `view.ts`: strings are in the
 * reader's language already, or somebody's words, and shown as text.
 */

/** What a trainer had done to labs. */
export interface ActView {
  readonly id: string;
  readonly what: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly isOver: boolean;
  /** How many of its labs there are in each state. */
  readonly counts: Readonly<Record<ActState, number>>;
  /** All that do not wait their turn any more. */
  readonly labs: readonly ActLabView[];
  /** On the button that takes it back; null where there is none. */
  readonly undo: string | null;
  readonly mayRetry: boolean;
}

export type ActState = "waits" | "doing" | "done" | "failed" | "stopped";

export interface ActLabView {
  readonly lab: string;
  readonly state: ActState;
  readonly told: string;
  /** Whether what it came to is good news: that it went through is not. */
  readonly isGood: boolean;
  readonly done: number;
  readonly of: number;
}

/** What a trainer chooses from. It is asked for once somebody is about to. */
export interface BoardCatalogue {
  readonly exercises: readonly {
    readonly id: string;
    readonly title: string;
    readonly minutes: number;
    /** Machines that belong to it: made anew, they end it. */
    readonly resets: readonly string[];
  }[];
  readonly faults: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: number;
  }[];
  /** Whom a trainer may write as, of the company that labs have unless told otherwise. */
  readonly people: readonly { readonly login: string; readonly name: string }[];
  /** What simulated users can play by themselves. */
  readonly scenarios: readonly { readonly name: string; readonly title: string }[];
  /** Checks that there are hints for. */
  readonly hints: readonly { readonly id: string; readonly title: string }[];
  readonly machines: readonly {
    readonly name: string;
    readonly title: string;
    /** Those that a reset takes along, itself left out. */
    readonly along: readonly string[];
  }[];
  readonly areas: readonly {
    readonly name: string;
    readonly title: string;
    readonly machines: readonly string[];
  }[];
  /** Those that were drawn, the newest first. */
  readonly exams: readonly {
    readonly exam: string;
    readonly title: string;
    /** What its paper gives. */
    readonly minutes: number;
  }[];
}

export interface MemberView {
  readonly candidate: string;
  readonly person: string;
  readonly team: string;
  readonly language: string;
  readonly areas: readonly string[];
}

/** What a roster would do to the class. */
export interface DifferenceView {
  readonly added: readonly MemberView[];
  readonly changed: readonly { readonly before: MemberView; readonly after: MemberView }[];
  readonly same: number;
  readonly kept: readonly string[];
  readonly digest: string;
}
