import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { clockShown, fromClock } from "../../../scripts/ground/clock.js";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** When so many business minutes have passed, as the service contract counts them; milliseconds since 1970. */
export function businessEnd(from: number, minutes: number): number {
  let left = minutes * 60_000;
  for (let clock = clockShown(from); ; clock = startOf(clock) + dayMs) {
    const day = startOf(clock);
    const begin = Math.max(clock, day + helpdesk().businessHours.opens * hourMs);
    const end = day + helpdesk().businessHours.closes * hourMs;
    if (!isWorked(day) || begin >= end) continue;
    if (begin + left <= end) return fromClock(begin + left);
    left -= end - begin;
  }
}

function startOf(clock: number): number {
  return Math.floor(clock / dayMs) * dayMs;
}

/** Whether a day of the company's clock is worked. */
export function isWorked(day: number): boolean {
  const date = new Date(day);
  return (
    ![0, 6].includes(date.getUTCDay()) &&
    !helpdesk().businessHours.holidays.some((one) => one === date.toISOString().slice(5, 10))
  );
}
