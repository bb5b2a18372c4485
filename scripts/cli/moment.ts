import { InvalidArgumentError } from "commander";
import { clockShown, fromClock } from "../ground/clock.js";
import { say } from "../ground/say.js";

const units = { min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * A moment that has been, as people write it: `14:30` today (yesterday where that is still to come), `90min`, `2h`
 * or `1d` ago, or a date as ISO 8601 has it. In the company's time zone, where the date names no other.
 *
 * @throws InvalidArgumentError saying what is allowed
 */
export function moment(text: string, now = new Date()): Date {
  const [, count, unit] = text.match(/^(\d{1,4})(min|h|d)$/) ?? [];
  if (count && unit)
    return new Date(now.getTime() - Number(count) * units[unit as keyof typeof units]);
  const [, hours, minutes] = text.match(/^([01]?\d|2[0-3]):([0-5]\d)$/) ?? [];
  const found = new Date(
    hours ? lastAt((Number(hours) * 60 + Number(minutes)) * 60_000, now) : dated(text),
  );
  if (found <= now) return found;
  throw new InvalidArgumentError(
    say({
      fr: `'${text}' n'est pas un moment passé : écrivez 14:30, 90min, 2h, 1d ou 2026-06-15T09:00`,
      en: `'${text}' is no moment that has been: write 14:30, 90min, 2h, 1d or 2026-06-15T09:00`,
    }),
  );
}

/** When the company's clock showed that time of day last, in milliseconds after midnight. */
function lastAt(timeOfDay: number, now: Date): number {
  const today = Math.floor(clockShown(now.getTime()) / units.d) * units.d;
  const found = fromClock(today + timeOfDay);
  return found <= now.getTime() ? found : fromClock(today - units.d + timeOfDay);
}

/** Not a number where it is no date. */
function dated(text: string): number {
  const [, day, time = "T00:00"] = text.match(/^(\d{4}-\d\d-\d\d)(T[\d:.]+)?$/) ?? [];
  if (!day) return /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  const shown = Date.parse(`${day}${time}Z`);
  return Number.isNaN(shown) ? shown : fromClock(shown);
}
