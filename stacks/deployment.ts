import type { Construct } from "constructs";
import { AreaStack } from "./lib/area-stack.js";
import type { LabProps } from "./lib/lab-stack.js";

/** What installs workstations over the network, and the company's own packages. */
export class DeploymentStack extends AreaStack {
  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id, props);
    this.machine("dep1");
  }
}
