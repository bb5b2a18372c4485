import { clockDay } from "../../ground/clock.js";
import { language, say } from "../../ground/say.js";
import type { Told } from "../../ground/text.js";

/**
 * What a candidate declared, beside a verdict or by itself; empty where nothing is.
 *
 * @param at when it was handed in, ISO 8601
 */
export function declaredPage({
  lines,
  at,
  waitsFor,
}: {
  readonly lines: readonly Told[];
  readonly at?: string | undefined;
  readonly waitsFor?: string | undefined;
}): string {
  const head =
    at === undefined
      ? []
      : [
          say({
            fr: `Déclaré par le candidat le ${clockDay(at, language())}, à juger par qui lit :`,
            en: `Declared by the candidate on ${clockDay(at, language())}, for the reader to judge:`,
          }),
          ...(lines.length > 0 ? lines.map((line) => `  ${say(line)}`) : ["  ∅"]),
        ];
  const waits =
    waitsFor === undefined
      ? []
      : [
          say({
            fr: `! ce qui a été déclaré depuis compte à la fin de l'exercice ${waitsFor}`,
            en: `! what was declared since then counts from the end of exercise ${waitsFor} on`,
          }),
        ];
  return [...head, ...waits].map((line) => `${line}\n`).join("");
}
