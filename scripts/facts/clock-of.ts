import type { Pause } from "./pause.js";
import { pausedMs } from "./paused-ms.js";

/** What lies between `endsAt` and `stoppedAt`, or now, is left. */
export interface Clock {
  /** When its time is over, ISO 8601: pauses until now are given back. */
  readonly endsAt: string;
  /** Since when it stands, as the lab is paused; null while it runs. */
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
  // The pause that goes on is told by where the clock stands: given back as well, it would count twice.
  const stoodMs = pausedMs(pauses, startedAt, stoppedAt ?? new Date().toISOString());
  return {
    endsAt: new Date(Date.parse(startedAt) + minutes * 60_000 + stoodMs).toISOString(),
    stoppedAt,
  };
}
