import type { Hands } from "../../checks/lib/fault.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { segmentsOf } from "../../stacks/plan/cabling.js";
import { engineName } from "../../stacks/plan/engine-name.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { docker } from "../ground/docker/docker.js";
import { plug, replug } from "../operations/plug.js";
import { readyMs, waitReady } from "../operations/ready.js";

/** The bench's hands on a lab, for faults and exercises. */
export function handsOn(lab: Lab): Hands {
  const firstSegment = (machine: MachineName) => {
    const [segment] = segmentsOf(machine);
    if (!segment) throw new Error(`${machine} has no cable`);
    return segment;
  };
  return {
    plug: (machine, segment) => plug(lab.name, machine, firstSegment(machine), segment),
    unplug: (machine) => plug(lab.name, machine, firstSegment(machine), null),
    async restart(machine) {
      await lab.forget(machine);
      await docker.getContainer(engineName(lab.name, machine)).restart();
      await replug(lab.name, machine);
      await waitReady(lab.name, machine, readyMs);
    },
  };
}
