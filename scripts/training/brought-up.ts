import type { Check, TrainerCriterion } from "../../checks/lib/check.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import { type AreaName, plan } from "../../stacks/plan/plan.js";
import { applied } from "../facts/journal.js";

export interface BroughtUp {
  /** Those of areas that the lab was brought up with. */
  readonly there: ReadonlyMap<string, Check | TrainerCriterion>;
  /** Areas that others would need. */
  readonly missing: readonly AreaName[];
}

/**
 * What of some checks a lab can have: one that was brought up for a lesson on its directory is not
 * asked for its mail. A machine of an area that is there is asked, even when it is gone.
 */
export async function broughtUp(
  candidate: string,
  selected: ReadonlyMap<string, Check | TrainerCriterion>,
): Promise<BroughtUp> {
  const areas = await applied.read(candidate);
  const missing = new Set<AreaName>();
  const there = [...selected].filter(([, check]) => {
    const absent = areasOf(check).filter((area) => !(area in areas));
    for (const area of absent) missing.add(area);
    return absent.length === 0;
  });
  return { there: new Map(there), missing: [...missing] };
}

function areasOf(check: Check | TrainerCriterion): AreaName[] {
  if ("needsTrainer" in check) return [];
  return check.needs.filter(isMachine).map((name) => plan().machines[name].area);
}
