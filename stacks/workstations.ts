import type { Construct } from "constructs";
import { AreaStack } from "./lib/area-stack.js";
import type { LabProps } from "./lib/lab-stack.js";

/** The workstations of both sites, members of the domain. */
export class WorkstationsStack extends AreaStack {
  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id, props);
    this.machine("ws1");
    this.machine("ws2");
    this.machine("ws3");
    this.machine("wsb1");
  }
}
