import type { Hurry } from "./hurry.js";
import type { LabTime } from "./lab-time.js";
import type { Observation } from "./observation.js";

/** What nodes of one look share. */
export interface Asking {
  /** What they are asked and answer. */
  readonly evidence: Observation[];
  /** After it nothing is asked, and nothing awaited. */
  readonly signal: AbortSignal;
  /** What limits are told by. */
  readonly time: LabTime;
  /** Told of limits that ran out too early. */
  readonly hurry: Hurry;
}
