import { z } from "zod";
import { saidOf } from "../../checks/lib/run/said-of.js";
import { Exit, type ExitCode } from "../ground/exit.js";
import { toldOf } from "../ground/localized-error.js";
import { Misuse } from "../ground/misuse.js";
import { say } from "../ground/say.js";
import { announce } from "../ground/terminal/announce.js";
import { complain } from "../ground/terminal/complain.js";
import { tell } from "../ground/terminal/tell.js";
import { type Told, text } from "../ground/text.js";
import { toldSchema } from "../ground/text-schema.js";
import { inOwnCompany } from "../operations/in-own-company.js";
import { Interrupted } from "./interrupted.js";
import type { LabFailure, LabOutcome } from "./lab-outcome.js";

/** What `--json` prints of a lab that failed beside others, in its place among them. */
export const labFailureSchema = z.object({
  lab: z.string(),
  failure: toldSchema,
  /** The command that tries it again. */
  again: z.string(),
});

export interface TellOutcomesProps<T> {
  /** Whether results are printed as JSON: of one lab alone, of several an array. @default false */
  readonly json?: boolean | undefined;
  /** Whether they are told as those of several, though there may be one: a class may have one candidate. @default false */
  readonly several?: boolean;
  /** What JSON has of a result. @default the result */
  readonly value?: (result: T) => unknown;
  /** A result as people read it. @param named whether it has to say whose it is. @default - nothing is printed */
  readonly page?: (result: T, named: boolean) => string;
  /** Between two pages. @default an empty line */
  readonly between?: string;
  /** The exit code that results deserve. @default 0 */
  readonly verdict?: (results: readonly T[]) => ExitCode;
}

/**
 * Print what became of labs, in order: results to stdout; of those that failed, to stderr, the cause and the command
 * that tries each again. Sets the exit code.
 *
 * @throws why the only one failed: `cli.ts` tells that
 */
export function tellOutcomes<T>(
  outcomes: readonly LabOutcome<T>[],
  {
    json,
    several = false,
    value = (result) => result,
    page,
    between = "\n",
    verdict,
  }: TellOutcomesProps<T>,
): void {
  const results = outcomes.flatMap((one) => ("result" in one ? [one.result] : []));
  const failures = outcomes.flatMap((one) => ("failure" in one ? [one] : []));
  const lone = outcomes.length === 1 && !several;
  if (json && (!lone || results.length === 1)) {
    const all = outcomes.map((one) =>
      "result" in one ? inOwnCompany(one.lab, () => value(one.result)) : failed(one),
    );
    tell(`${JSON.stringify(lone ? all[0] : all, withSaid, 2)}\n`);
  } else if (page && !json) {
    const pages = outcomes.flatMap((one) =>
      "result" in one ? inOwnCompany(one.lab, () => page(one.result, !lone)) : [],
    );
    tell(pages.join(between));
  }
  for (const { lab, failure } of failures) {
    for (const done of failure.done) announce(text`${lab}: ${done}`);
  }
  if (failures.length === 0) {
    process.exitCode = verdict?.(results) ?? Exit.done;
    return;
  }
  if (lone) throw failures[0]?.failure.why;
  complain(summary(failures, outcomes.length));
  process.exitCode = exitCodeOf(failures, results.length);
}

/** Beside what was seen, the same in words, where there are some. */
function withSaid(_key: string, value: unknown): unknown {
  const { seen } = Object(value);
  return typeof seen === "string" ? { ...Object(value), said: saidOf(seen) } : value;
}

type Failed = { readonly lab: string; readonly failure: LabFailure };

function failed({ lab, failure }: Failed): z.infer<typeof labFailureSchema> {
  return { lab, failure: cause(failure), again: failure.again };
}

function summary(failures: readonly Failed[], of: number): string {
  const head = say({
    fr: `échec pour ${failures.length} sur ${of} :`,
    en: `${failures.length} of ${of} failed:`,
  });
  const lines = failures.map(
    ({ lab, failure }) =>
      `  ${lab}: ${say(cause(failure))}\n      → ${say({ fr: "pour réessayer", en: "to try again" })}: ${failure.again}\n`,
  );
  return `${head}\n${lines.join("")}`;
}

/** Nothing was changed where all of them were wrong use; and who stops all of it asks for no verdict. */
function exitCodeOf(failures: readonly Failed[], succeeded: number): ExitCode {
  const whys = failures.map(({ failure }) => failure.why);
  if (whys.some((why) => why instanceof Interrupted)) return Exit.stopped;
  const misuse = succeeded === 0 && whys.every((why) => why instanceof Misuse);
  return misuse ? Exit.misuse : Exit.notObserved;
}

function cause({ why }: LabFailure): Told {
  const { stack } = why as Error;
  const debug = process.env["PLATEAU_DEBUG"] && !(why instanceof Misuse) && stack;
  return debug || toldOf(why);
}
