import { z } from "zod";
import { Misuse } from "../../scripts/ground/misuse.js";
import { type Language, wordsOf } from "../../scripts/ground/text.js";
import { textSchema } from "../../scripts/ground/text-schema.js";
import { checkRules } from "./plan-rules.js";
import { type PlanInput, planShape } from "./plan-schema.js";

/**
 * Check a plan, and keep the names in it known to the compiler.
 *
 * @throws Misuse naming every mistake with its value, its place and its cure
 */
export function definePlan<const P extends PlanInput>(input: P): P {
  const { error } = planShape.superRefine(checkRules).safeParse(input);
  if (error) {
    throw new Misuse({
      fr: `le plan n'est pas cohérent (stacks/plan/plan.ts) :\n${mistakes(error, "fr")}`,
      en: `the plan is not consistent (stacks/plan/plan.ts):\n${mistakes(error, "en")}`,
    });
  }
  return input;
}

/** What Zod itself finds wrong it says in English alone. */
function mistakes({ issues }: z.ZodError, language: Language): string {
  return z.prettifyError({
    issues: issues.map((issue) => {
      const { data } = textSchema.safeParse(issue.code === "custom" && issue.params?.["text"]);
      return { ...issue, message: wordsOf(data ?? issue.message, language) };
    }),
  });
}
