import { keysOf } from "../../scripts/ground/keys-of.js";
import { type MachineIn, machinesOf } from "./areas.js";
import { layout, type ProbeName, type SegmentName } from "./plan.js";

export type WorkstationName = MachineIn<"workstations">;

/** Where people work: every one of them, whichever site it stands on. */
export const workstations: readonly WorkstationName[] = machinesOf("workstations");

/** The segment that a workstation's only card is plugged into. */
export function segmentOfWorkstation(name: WorkstationName): SegmentName {
  const [segment] = keysOf(layout.machines[name].interfaces);
  return segment as SegmentName;
}

/** The bench's probe on a workstation's own segment. */
export function probeBeside(name: WorkstationName): ProbeName {
  return `probe-${segmentOfWorkstation(name)}`;
}

/** Those probes, each once. */
export const probesBeside: readonly ProbeName[] = [...new Set(workstations.map(probeBeside))];
