import { InvalidArgumentError } from "commander";
import { say } from "../ground/say.js";

/**
 * Reads a number of things from the command line.
 *
 * @throws InvalidArgumentError for anything but a positive integer
 */
export function positiveInteger(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError(
    say({
      fr: "il faut un entier positif, par exemple 5",
      en: "a positive number is needed, e.g. 5",
    }),
  );
}
