import type { Construct } from "constructs";
import { AreaStack } from "./lib/area-stack.js";
import type { LabProps } from "./lib/lab-stack.js";

/** The company's helpdesk. */
export class HelpdeskStack extends AreaStack {
  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id, props);
    this.machine("desk1");
  }
}
