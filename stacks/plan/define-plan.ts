import { z } from "zod";
import { Misuse } from "../../scripts/ground/misuse.js";
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
    const mistakes = z.prettifyError(error);
    throw new Misuse({
      fr: `le plan n'est pas cohérent (stacks/plan/plan.ts) :\n${mistakes}`,
      en: `the plan is not consistent (stacks/plan/plan.ts):\n${mistakes}`,
    });
  }
  return input;
}
