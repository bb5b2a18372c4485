import type { Pause } from "./pause.js";
import { pausedMs } from "./paused-ms.js";

/** A countdown. The time left is from now, or from `stoppedAt`, to `endsAt`. */
export interface Clock {
  /** When the time is over, ISO 8601. Pauses that are over are added. */
  readonly endsAt: string;
  /** When the lab was paused; null while the clock runs. */
  readonly stoppedAt: string | null;
}

/**
 * The clock of something that has begun in a lab.
 *
 * @param startedAt ISO 8601
 */
export function clockOf(
  { startedAt, minutes }: { readonly startedAt: string; readonly minutes: number },
  pauses: readonly Pause[],
): Clock {
  const stoppedAt = pauses.find(({ until }) => until === undefined)?.since ?? null;
  // The pause that goes on is not added: the clock that stands counts it already.
  const stoodMs = pausedMs(pauses, startedAt, stoppedAt ?? new Date().toISOString());
  return {
    endsAt: new Date(Date.parse(startedAt) + minutes * 60_000 + stoodMs).toISOString(),
    stoppedAt,
  };
}
