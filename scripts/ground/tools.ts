import type { Rank } from "./in-order.js";
import type { ProgressEvent } from "./progress-event.js";

/** What a use case is handed besides its input, by a verb or by a page. */
export interface Tools {
  /** Ends it. It throws `Stopped`, or whatever else is the signal's reason. */
  readonly signal: AbortSignal;
  readonly tell: (event: ProgressEvent) => void;
  /** When it may come to the line in which it waits its turn. @default - at once */
  readonly rank?: Rank;
}
