import { join } from "node:path";
import type { Construct } from "constructs";
import { images } from "../../modules/images.js";
import { Machine } from "../../modules/machine.js";
import { cablesOf } from "../plan/cabling.js";
import type { MachineName } from "../plan/plan.js";
import { plan } from "../plan/plan.js";
import { type LabProps, LabStack } from "./lab-stack.js";

/** What a machine is given beyond its image and its place in the plan. */
export interface MachineExtras {
  readonly shares?: Readonly<Record<string, string>>;
  readonly devices?: readonly string[];
  readonly forwards?: boolean;
}

/** A stack of machines, each where the plan has it. */
export class AreaStack extends LabStack {
  private readonly props: LabProps;

  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id, props);
    this.props = props;
  }

  /** Build one machine of the plan. */
  protected machine(name: MachineName, extras: MachineExtras = {}): Machine {
    const { lab, slot, folder, benchFolder, engine, asleep } = this.props;
    return new Machine(this, name, {
      lab,
      image: images[name],
      memoryMib: plan.machines[name].memoryMib,
      engine,
      cables: cablesOf(lab, slot, name),
      secretsFolder: join(folder, "secrets", name),
      benchFolder,
      asleep: asleep?.get(name),
      ...extras,
    });
  }
}
