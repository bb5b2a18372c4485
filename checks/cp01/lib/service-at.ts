import { longestGap } from "./longest-gap.js";
import type { Stretch } from "./watch-record.js";

/** What a share answers to somebody who may use it. */
export const green = "NT_STATUS_OK";

/**
 * What the first look at a moment or after it saw: who calls a service well has tried it, so that it is
 * well from then on. Undefined where nobody looked in time.
 */
export function serviceAt(looks: readonly Stretch[], moment: number): string | undefined {
  const stretch = looks.find(({ until }) => until >= moment);
  return stretch && stretch.since - moment <= longestGap ? stretch.seen : undefined;
}

/** The first stretch after a moment that did not see the service well. */
export function firstFailure(looks: readonly Stretch[], moment: number): Stretch | undefined {
  return looks.find(({ since, seen }) => since > moment && seen !== green && isAnswer(seen));
}

/** The first hole after a moment up to another: seconds in which nobody looked. */
export function firstHole(
  looks: readonly Stretch[],
  from: number,
  to: number,
): readonly [since: number, until: number] | undefined {
  let known = from;
  for (const { since, until, seen } of looks) {
    if (until < from || !isAnswer(seen)) continue;
    if (since > to) break;
    if (since - known > longestGap) return [known, since];
    known = Math.max(known, until);
  }
  return to - known > longestGap ? [known, to] : undefined;
}

/** Whether a look tells of the service: without a ticket nobody came to its door. */
function isAnswer(seen: string): boolean {
  return seen !== "no ticket";
}
