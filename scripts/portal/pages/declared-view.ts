/*
 * What a candidate declared, as pages show it. Lines are in the reader's language. Times are ISO 8601.
 */

export interface DeclaredView {
  /** What counts now. */
  readonly lines: readonly string[];
  /** When that was handed in; null where nothing counts. */
  readonly at: string | null;
  /** The exercise whose end something newer waits for; null where nothing does. */
  readonly waitsFor: string | null;
  /** The last that was handed in, as it may be changed and handed in again. */
  readonly text: string;
  /** All that was handed in, the last first. */
  readonly history: readonly {
    readonly at: string;
    readonly undoneAt: string | null;
    readonly lines: readonly string[];
  }[];
}

/** What handing one in, or taking it back, came to. */
export interface ChangesView {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** How many things are as before. */
  readonly same: number;
  readonly waitsFor: string | null;
}
