import { withNeeds } from "../../../stacks/plan/areas.js";
import type { EngineTold } from "../../host/engine-told.js";
import { keptMib } from "../../host/kept-mib.js";
import { neededMib } from "../room/needed-mib.js";
import { restMib } from "../room/rest-mib.js";

/** How memory of a host is counted, in MiB: as `lab up` counts, but for what runs there besides, of which no engine tells. */
export interface HostRoom {
  readonly total: number;
  /** What the server keeps for itself. */
  readonly kept: number;
  /** What the machines that run take at rest, whoever's labs they are of. */
  readonly taken: number;
  /** What is left; none where more is taken than there is. */
  readonly room: number;
  /** What a whole lab takes. */
  readonly lab: number;
}

/** Memory that a host has for labs. */
export function roomOnHost({ memoryMib, labs }: Pick<EngineTold, "memoryMib" | "labs">): HostRoom {
  const running = [...labs.values()].flat();
  const taken = running.reduce((sum, machine) => sum + restMib(machine), 0);
  const kept = keptMib(memoryMib);
  return {
    total: memoryMib,
    kept,
    taken,
    room: Math.max(0, memoryMib - kept - taken),
    lab: neededMib({ lab: "", areas: withNeeds([]) }, new Map()),
  };
}
