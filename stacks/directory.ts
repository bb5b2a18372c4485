import type { Construct } from "constructs";
import { AreaStack } from "./lib/area-stack.js";
import type { LabProps } from "./lib/lab-stack.js";

/** The directory's two controllers, and the DHCP server that every segment asks. */
export class DirectoryStack extends AreaStack {
  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id, props);
    this.machine("dc1");
    this.machine("dc2");
    this.machine("net1");
  }
}
