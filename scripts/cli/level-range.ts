import { InvalidArgumentError } from "commander";
import { say } from "../ground/say.js";

/**
 * Reads levels of difficulty from the command line: `2`, or `1..3`.
 *
 * @returns the easiest and the hardest
 * @throws InvalidArgumentError for anything else
 */
export function levelRange(text: string): [number, number] {
  const [, from = "", to = from] = /^([1-3])(?:\.\.([1-3]))?$/.exec(text) ?? [];
  if (from && from <= to) return [Number(from), Number(to)];
  throw new InvalidArgumentError(
    say({
      fr: "il faut un niveau de 1 à 3, ou deux comme 1..2",
      en: "a level from 1 to 3 is needed, or two such as 1..2",
    }),
  );
}
