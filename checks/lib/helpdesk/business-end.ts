import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { timeZone } from "../../../scripts/ground/clock.js";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const paris = new Intl.DateTimeFormat("sv-SE", {
  timeZone,
  dateStyle: "short",
  timeStyle: "medium",
});

/** What a clock in Paris shows, as if it were UTC's, in milliseconds. */
export function parisClock(at: number): number {
  return Date.parse(`${paris.format(at).replace(" ", "T")}Z`);
}

/** When a clock in Paris shows that, outside the hour that a change of time skips or repeats. */
export function fromParisClock(shown: number): number {
  const near = shown - (parisClock(shown) - shown);
  return shown - (parisClock(near) - near);
}

/** When so many business minutes have passed, as the service contract counts them; milliseconds since 1970. */
export function businessEnd(from: number, minutes: number): number {
  let left = minutes * 60_000;
  for (let clock = parisClock(from); ; clock = startOf(clock) + dayMs) {
    const day = startOf(clock);
    const begin = Math.max(clock, day + helpdesk().businessHours.opens * hourMs);
    const end = day + helpdesk().businessHours.closes * hourMs;
    if (!isWorked(day) || begin >= end) continue;
    if (begin + left <= end) return fromParisClock(begin + left);
    left -= end - begin;
  }
}

function startOf(clock: number): number {
  return Math.floor(clock / dayMs) * dayMs;
}

/** Whether a day of Paris' clock is worked. */
export function isWorked(day: number): boolean {
  const date = new Date(day);
  return (
    ![0, 6].includes(date.getUTCDay()) &&
    !helpdesk().businessHours.holidays.some((one) => one === date.toISOString().slice(5, 10))
  );
}
