import { catalogue } from "../../checks/catalogue.js";
import type { Fault } from "../../checks/lib/fault.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { workstations } from "../../stacks/plan/workstations.js";
import { isGround } from "./ground.js";
import { everything } from "./live-lab.js";

/**
 * The checks that a fault can reach: those of its competence and of those it says it reaches; where it
 * is in the network or the directory, those of both and what stands on a workstation that it touches; elsewhere all
 * that observe from a machine it touches.
 *
 * @param id the fault's full id
 */
export function reachable(id: string, fault: Fault): string[] {
  const competences = new Set([id, ...fault.reddens].map((full) => full.slice(0, 4)));
  const touched = resetTogether(fault.resets);
  const near = new Set<string>(
    isGround(id) ? workstations.filter((name) => touched.includes(name)) : touched,
  );
  return everything.filter((full) => {
    const check = catalogue.checks.get(full);
    if (check === undefined || "needsTrainer" in check) return false;
    if (competences.has(full.slice(0, 4))) return true;
    return (isGround(id) && isGround(full)) || check.needs.some((node) => near.has(node));
  });
}
