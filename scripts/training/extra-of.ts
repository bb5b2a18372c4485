import { Misuse } from "../ground/misuse.js";

/** Most that is given besides, in minutes: a day. */
const mostMinutes = 1440;

/**
 * What a candidate has besides, in minutes, once more is given.
 *
 * @param minutes fewer than nothing take back what was given
 * @param had what was given before
 * @throws Misuse where less than nothing or more than a day would be given in all
 */
export function extraOf(minutes: number, had: number): number {
  const extra = had + minutes;
  if (extra >= 0 && extra <= mostMinutes) return extra;
  throw new Misuse({
    fr: `${minutes} min de plus, quand ${had} ont été données : il faut rester entre 0 et ${mostMinutes} min données en tout`,
    en: `${minutes} min more, where ${had} were given: 0 to ${mostMinutes} min given in all are allowed`,
  });
}
