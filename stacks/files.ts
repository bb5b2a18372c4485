import type { Construct } from "constructs";
import { AreaStack } from "./lib/area-stack.js";
import type { LabProps } from "./lib/lab-stack.js";

/** The company's file server. */
export class FilesStack extends AreaStack {
  constructor(scope: Construct, id: string, props: LabProps) {
    super(scope, id, props);
    this.machine("file1");
  }
}
