import { InvalidArgumentError } from "commander";
import { say } from "../ground/say.js";

const units = { min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * A moment that has been, as people write it: `14:30` today (yesterday where that is still to come), `90min`, `2h`
 * or `1d` ago, or a date as ISO 8601 has it.
 *
 * @throws InvalidArgumentError saying what is allowed
 */
export function moment(text: string, now = new Date()): Date {
  const [, count, unit] = text.match(/^(\d{1,4})(min|h|d)$/) ?? [];
  if (count && unit)
    return new Date(now.getTime() - Number(count) * units[unit as keyof typeof units]);
  const [, hours, minutes] = text.match(/^([01]?\d|2[0-3]):([0-5]\d)$/) ?? [];
  const found = hours ? new Date(now) : new Date(/^\d{4}-\d\d-\d\d/.test(text) ? text : Number.NaN);
  if (hours) {
    found.setHours(Number(hours), Number(minutes), 0, 0);
    if (found > now) found.setDate(found.getDate() - 1);
  }
  if (found <= now) return found;
  throw new InvalidArgumentError(
    say({
      fr: `'${text}' n'est pas un moment passé : écrivez 14:30, 90min, 2h, 1d ou 2026-06-15T09:00`,
      en: `'${text}' is no moment that has been: write 14:30, 90min, 2h, 1d or 2026-06-15T09:00`,
    }),
  );
}
