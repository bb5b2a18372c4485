import type { Construct } from "constructs";
import { AreaStack } from "./lib/area-stack.js";
import type { LabProps } from "./lib/lab-stack.js";

/** The n-tier application: its front server, two application servers, their database. */
export class ApplicationStack extends AreaStack {
  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id, props);
    this.machine("web1");
    this.machine("app1");
    this.machine("app2");
    this.machine("db1");
  }
}
