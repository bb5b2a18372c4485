/*
 * What goes through the WebSocket of a console, for both ends. Binary messages are bytes as they are: from the server
 * what the terminal prints, from a page what is typed. Text messages are JSON, one of those below.
 */

/** What a page says. */
export type FromPage =
  /** Its terminal is so large now: 2 to 500 columns, 2 to 300 rows. */
  | { readonly type: "resize"; readonly columns: number; readonly rows: number }
  /** So many bytes more have been shown, and as many may come. */
  | { readonly type: "ack"; readonly bytes: number }
  /** A trainer wants to type as well, or no longer. */
  | { readonly type: "take-over" }
  | { readonly type: "hand-back" };

/** What the server says. */
export type FromServer =
  | Attached
  /** Somebody has made the console so large. */
  | { readonly type: "size"; readonly columns: number; readonly rows: number }
  /** The machine has taken so many of the bytes that were typed. */
  | { readonly type: "taken"; readonly bytes: number }
  /** Names of the trainers who read it now. */
  | { readonly type: "observers"; readonly names: readonly string[] }
  /** Name of the trainer who types here as well; null while none does. `isYou`: by this very page. */
  | { readonly type: "taken-over"; readonly by: string | null; readonly isYou: boolean }
  /** The connection is alive, whether or not anything is printed. */
  | { readonly type: "pulse" }
  | Ended;

/** The first that a page hears. */
export interface Attached {
  readonly type: "attached";
  /** Bytes that the console had printed before the first that comes now: the page counts on from there. */
  readonly start: number;
  /** Bytes that it has printed by now. What a program asked of a terminal before then is not answered again. */
  readonly printed: number;
  /** Whether the page clears its terminal, and shows `prelude`, before it shows what comes. */
  readonly fresh: boolean;
  /** Modes of a terminal, as sequences in ASCII. */
  readonly prelude: string;
  readonly columns: number;
  readonly rows: number;
}

/** The last that a page hears. */
export interface Ended {
  readonly type: "ended";
  /** Why, in the reader's language. */
  readonly told: string;
  /** Whether the page may come back by itself: the console goes on. */
  readonly again: boolean;
}

/** How often a page hears that the connection is alive, in milliseconds. One that hears nothing for longer has lost it. */
export const pulseMs = 10_000;

/** Most bytes that a page types and that the machine has not taken yet; it keeps the rest of a paste until then. */
export const mostUntakenBytes = 32 * 1024;

/** Largest message from a page, in bytes. */
export const largestMessage = 64 * 1024;
