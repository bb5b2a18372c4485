import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { clockShown } from "../../../scripts/ground/clock.js";
import { isWorked } from "./business-end.js";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Business minutes between two moments, in milliseconds since 1970. */
export function businessMinutes(from: number, to: number): number {
  const [begin, end] = [clockShown(from), clockShown(to)];
  let total = 0;
  for (let day = Math.floor(begin / dayMs) * dayMs; day < end; day += dayMs) {
    if (!isWorked(day)) continue;
    const open = Math.max(begin, day + helpdesk().businessHours.opens * hourMs);
    const shut = Math.min(end, day + helpdesk().businessHours.closes * hourMs);
    total += Math.max(0, shut - open);
  }
  return total / 60_000;
}
