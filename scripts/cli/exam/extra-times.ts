import { InvalidArgumentError } from "commander";
import { say } from "../../ground/say.js";
import type { MoreTime } from "../../training/exams/minutes-more.js";
import { moreTime } from "./more-time.js";

/** Who has how much time besides, by candidate. */
export type ExtraTimes = ReadonlyMap<string, MoreTime>;

/**
 * Reads who has more time from the command line: `c02=33%`, or `c02=33%,c05=20`. It may be given several times.
 *
 * @throws InvalidArgumentError for anything else, and for less than nothing
 */
export function extraTimes(text: string, before: ExtraTimes = new Map()): ExtraTimes {
  const read = text.split(",").map((part): [string, MoreTime] => {
    const [, candidate = "", time = ""] = /^([a-z0-9][a-z0-9-]{0,11})=([^-].*)$/.exec(part) ?? [];
    if (candidate === "") {
      throw new InvalidArgumentError(
        say({
          fr: "il faut un candidat et son temps, comme c02=33% ou c02=20",
          en: "a candidate and their time are needed, such as c02=33% or c02=20",
        }),
      );
    }
    return [candidate, moreTime(time)];
  });
  return new Map([...before, ...read]);
}
