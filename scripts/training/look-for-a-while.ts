import { setTimeout } from "node:timers/promises";
import type { Check, TrainerCriterion } from "../../checks/lib/check.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import type { Report } from "../../checks/lib/run/result.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { selectChecks } from "../../checks/select-checks.js";
import type { Tools } from "../ground/tools.js";
import { tellResult } from "./tell-result.js";

/** The pause before each further look, in milliseconds. */
const pauseMs = 2000;

/**
 * Look at checks, and again at those of them that do not hold: tunnels, leases and log-ons come back some time after the
 * services that give them.
 *
 * @param forMs how long what does not hold is looked at again, in milliseconds; 0: it is not
 * @throws the signal's reason
 */
export async function lookForAWhile(
  lab: Lab,
  checks: ReadonlyMap<string, Check | TrainerCriterion>,
  forMs: number,
  { signal, tell }: Tools,
): Promise<Report> {
  const end = performance.now() + forMs;
  const onResult = tellResult(tell, checks.size);
  let report = await runChecks(lab, checks, { signal, onResult });
  for (;;) {
    const open = report.results.filter(
      ({ outcome }) => outcome === "not_satisfied" || outcome === "not_observed",
    );
    if (open.length === 0 || performance.now() > end) return report;
    await setTimeout(pauseMs, undefined, { signal });
    const again = await runChecks(lab, selectChecks(open.map(({ id }) => id)), { signal });
    const later = new Map(again.results.map((one) => [one.id, one]));
    report = {
      ...report,
      results: report.results.map((one) => later.get(one.id) ?? one),
      hindrances: again.hindrances,
    };
  }
}
