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
  const kept = new Map<MachineName, [Result, ...Result[]]>();
  for (const result of results) {
    const { outcome, hinderedBy: machine } = result;
    if (outcome !== "not_observed" || !isMachine(machine)) continue;
    kept.set(machine, [...(kept.get(machine) ?? []), result] as [Result, ...Result[]]);
  }
  const [load = 0] = loadavg();
  const hostLoad = Math.round((load / availableParallelism()) * 10) / 10;
  const found = [...kept]
    .filter(([, hindered]) => hindered.length >= fromChecks)
    .map(async ([machine, hindered]) => {
      const state = await lab.stateOf(machine);
      if (state === "stopped") return [];
      const refused = hindered.find(({ late }) => !late);
      const { seen: why } = refused ?? hindered[0];
      const checks = hindered.map(({ id }) => id);
      const late = refused === undefined;
      return [{ machine, checks, answers: state === "answers", late, why, hostLoad }];
    });
  return (await Promise.all(found)).flat();
}
