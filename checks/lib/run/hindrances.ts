import { availableParallelism, loadavg } from "node:os";
import { isMachine } from "../../../stacks/plan/is-machine.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import type { Lab } from "./lab.js";
import type { Hindrance, Result } from "./result.js";

/** One check may meet a machine out of breath; more than one on a machine that runs is for people to judge. */
const fromChecks = 2;

/**
 * Machines on which more than one check could not be observed although they run: whoever spoils what is
 * asked of his machine shows. Probes are the bench's own.
 */
export async function hindrances(
  lab: Pick<Lab, "stateOf">,
  results: readonly Result[],
): Promise<Hindrance[]> {
  const kept = new Map<MachineName, string[]>();
  for (const { id, outcome, hinderedBy: machine } of results) {
    if (outcome !== "not_observed" || !isMachine(machine)) continue;
    kept.set(machine, [...(kept.get(machine) ?? []), id]);
  }
  const [load = 0] = loadavg();
  const hostLoad = Math.round((load / availableParallelism()) * 10) / 10;
  const found = [...kept]
    .filter(([, checks]) => checks.length >= fromChecks)
    .map(async ([machine, checks]) => {
      const state = await lab.stateOf(machine);
      return state === "stopped"
        ? []
        : [{ machine, checks, answers: state === "answers", hostLoad }];
    });
  return (await Promise.all(found)).flat();
}
