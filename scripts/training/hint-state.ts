import { z } from "zod";
import { catalogue } from "../../checks/catalogue.js";
import { type Result, resultSchema } from "../../checks/lib/run/result.js";
import { hintMinutes } from "../facts/hint-minutes.js";
import { type HintTaken, hintsTaken } from "../facts/journal.js";
import { steps } from "../facts/steps.js";
import { textSchema, toldSchema } from "../ground/text-schema.js";
import { type FittingHint, fittingHints, type Looked } from "./fitting-hints.js";

const shown = z.object({
  step: z.enum(steps),
  minutes: z.number(),
  takenAt: z.iso.datetime(),
  text: textSchema,
});

/** What `hint --json` prints of one lab. */
export const hintStateSchema = z.object({
  lab: z.string(),
  check: z.string(),
  outcome: resultSchema.shape.outcome,
  seen: toldSchema,
  /** The same in words, which `--json` alone has; absent where it is in words already, or can't be said whole. */
  said: textSchema.optional(),
  /** Hints that fit what is seen now, taken or not. */
  of: z.int(),
  /** Every hint of this check that was taken, the oldest first: it can be read again. */
  taken: z.array(shown),
  /** What they cost together. */
  paidMinutes: z.number(),
  /** The next one and its price; absent where none is left, or nothing is wrong. Never its text. */
  next: z.object({ step: z.enum(steps), minutes: z.number() }).optional(),
});
export type HintState = z.infer<typeof hintStateSchema>;

/** The hints of a check, for what it has just seen. */
export async function hintStateOf(candidate: string, result: Result): Promise<HintState> {
  const { id, outcome, seen } = result;
  const taken = await hintsTaken.read(candidate);
  const next = nextHint(taken, result);
  return {
    lab: candidate,
    check: id,
    outcome,
    seen,
    of: fittingHints(catalogue.hints.get(id), result).length,
    taken: taken
      .filter(({ check }) => check === id)
      .map(({ step, minutes, takenAt, text }) => ({ step, minutes, takenAt, text })),
    paidMinutes: hintMinutes(taken, [id]),
    ...(next && { next: { step: next.step, minutes: next.minutes } }),
  };
}

/** The lightest hint that fits what was seen and was not taken; what was paid for is not paid for again. */
export function nextHint(
  taken: readonly HintTaken[],
  result: Looked & Pick<Result, "id">,
): FittingHint | undefined {
  return fittingHints(catalogue.hints.get(result.id), result).find(
    ({ text }) => !taken.some((one) => one.check === result.id && one.text.en === text.en),
  );
}
