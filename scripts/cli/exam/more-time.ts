import { InvalidArgumentError } from "commander";
import { say } from "../../ground/say.js";
import type { MoreTime } from "../../training/exams/minutes-more.js";

/**
 * Reads time that is given besides from the command line: `20` minutes, or `33%` of what the paper gives. Less than
 * nothing takes back.
 *
 * @throws InvalidArgumentError for anything else
 */
export function moreTime(text: string): MoreTime {
  const [, number, sign] = /^([+-]?\d{1,4})(%?)$/.exec(text) ?? [];
  if (number !== undefined && Number(number) !== 0) {
    return sign === "%" ? { percent: Number(number) } : { minutes: Number(number) };
  }
  throw new InvalidArgumentError(
    say({
      fr: "il faut des minutes, comme 20, ou une part de la durée, comme 33%",
      en: "minutes are needed, such as 20, or a part of the time, such as 33%",
    }),
  );
}
