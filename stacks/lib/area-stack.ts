import type { Construct } from "constructs";
import { images } from "../../modules/images.js";
import { Machine } from "../../modules/machine.js";
import { machinesOf } from "../plan/areas.js";
import { cablesOf } from "../plan/cabling.js";
import { type AreaName, type MachineName, plan } from "../plan/plan.js";
import { type LabProps, LabStack } from "./lab-stack.js";

/** What a machine is given beyond its image and its place in the plan. */
export interface MachineExtras {
  readonly devices?: readonly string[];
  readonly forwards?: boolean;
}

/** The machines of an area, each where the plan has it. */
export class AreaStack extends LabStack {
  /** @param extras what some of them are given beyond that. @default - nothing */
  constructor(
    scope: Construct,
    area: AreaName,
    props: LabProps,
    extras: Partial<Record<MachineName, MachineExtras>> = {},
  ) {
    super(scope, area, props);
    const { lab, slot, engine, asleep } = props;
    for (const name of machinesOf(area)) {
      new Machine(this, name, {
        lab,
        image: images()[name],
        memoryMib: plan().machines[name].memoryMib,
        engine,
        cables: cablesOf(lab, slot, name),
        asleep: asleep?.get(name),
        ...extras[name],
      });
    }
  }
}
