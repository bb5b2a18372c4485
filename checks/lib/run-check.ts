import { AssertionError } from "node:assert";
import { say } from "../../scripts/lib/text.js";
import type { Check, Outcome, TrainerCriterion } from "./check.js";
import type { Lab } from "./lab.js";
import { Mismatch } from "./mismatch.js";
import type { Observation } from "./observation.js";
import type { Result } from "./result.js";

const defaultDeadlineMs = 5000;

/** Run one check against a lab. Never throws: whatever goes wrong is an outcome. */
export async function runCheck(
  id: string,
  check: Check | TrainerCriterion,
  lab: Lab,
): Promise<Result> {
  const startedAt = new Date().toISOString();
  const start = performance.now();
  const evidence: Observation[] = [];
  const result = (outcome: Outcome, seen: string, expected = say(check.title)): Result => ({
    id,
    competence: id.slice(0, 4),
    title: say(check.title),
    outcome,
    expected,
    seen,
    remedy: outcome === "not_satisfied" && "remedy" in check ? say(check.remedy) : "",
    where: "needs" in check ? [...check.needs] : [],
    startedAt,
    durationMs: Math.round(performance.now() - start),
    evidence,
  });

  if ("needsTrainer" in check) {
    return result(
      "needs_trainer",
      say({ fr: "à l'appréciation du formateur", en: "for the trainer to judge" }),
    );
  }
  const signal = AbortSignal.timeout(check.deadlineMs ?? defaultDeadlineMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(new Error(`no verdict within ${check.deadlineMs ?? defaultDeadlineMs} ms`)),
    );
  });
  try {
    const run = check.run(lab.scene(check.needs, evidence, signal));
    // A claim that turned false just as the deadline came is still a verdict.
    const grace = late.catch(async (problem) => {
      await Promise.race([run, new Promise((resolve) => setTimeout(resolve, 300))]);
      throw problem;
    });
    return result("satisfied", await Promise.race([run, grace]));
  } catch (problem) {
    if (problem instanceof Mismatch) {
      return result("not_satisfied", problem.seen, say(problem.expected));
    }
    if (problem instanceof AssertionError) {
      return result("not_satisfied", String(problem.actual), String(problem.expected));
    }
    return result("not_observed", (problem as Error).message);
  }
}
