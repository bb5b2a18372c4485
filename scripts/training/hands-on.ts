import type { Hands } from "../../checks/lib/fault.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { segmentsOf } from "../../stacks/plan/cabling.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { plug } from "../operations/plug.js";
import { readyMs } from "../operations/ready.js";
import { restartMachine } from "./restart-machine.js";

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
    restart: (machine) => restartMachine(lab, machine, readyMs),
  };
}
