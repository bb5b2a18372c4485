import { machinesOf } from "../../../stacks/plan/areas.js";
import type { AreaName, NodeName } from "../../../stacks/plan/plan.js";
import { restMib } from "./rest-mib.js";

/** What is asked to stand of one lab. */
export interface Asked {
  readonly lab: string;
  /** With those they need. */
  readonly areas: readonly AreaName[];
}

/** The nodes that run, by lab. */
export type Running = ReadonlyMap<string, ReadonlySet<NodeName>>;

/** Memory that bringing a lab up takes, in MiB: of what runs already none. */
export function neededMib({ lab, areas }: Asked, running: Running): number {
  return areas
    .flatMap((area) => machinesOf(area))
    .filter((machine) => !running.get(lab)?.has(machine))
    .reduce((sum, machine) => sum + restMib(machine), 0);
}
