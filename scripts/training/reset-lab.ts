import { type MachineName, machineNames } from "../../stacks/plan/plan.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { noting } from "../ground/noting.js";
import type { Tools } from "../ground/tools.js";
import { standing } from "../host/standing.js";
import { coresOfReset } from "../operations/cores-of-reset.js";
import { holdRunningLab } from "../operations/hold-running-lab.js";
import { resetMachines } from "./reset-machines.js";

export interface ResetLabInput {
  readonly candidate: string;
  /** Those that their states go with are made anew as well; none: the whole lab. */
  readonly machines: readonly MachineName[];
}

export interface ResetLab {
  readonly lab: string;
  readonly machines: readonly MachineName[];
}

/**
 * Make machines of a candidate's lab anew, or all of it, and leave the exercises that they are part of.
 *
 * @throws what `holdRunningLab` and `reset` do
 */
export function resetLab(
  { candidate, machines: asked }: ResetLabInput,
  tools: Tools,
): Promise<ResetLab> {
  const props = { verb: "reset", mode: "change", cores: coresOfReset(asked) } as const;
  return holdRunningLab(candidate, props, tools, async ({ signal, tell }) => {
    const { nodes } = await standing(candidate);
    const all = machineNames.filter((name) => nodes.has(name));
    const machines = asked.length > 0 ? resetTogether(asked) : all;
    const note = noting(tell);
    await resetMachines(candidate, machines, { signal, note });
    return { lab: candidate, machines };
  });
}
