import { type MachineName, type NodeName, plan } from "./plan.js";

/** Whether a node is a machine, and no probe. */
export function isMachine(node: NodeName): node is MachineName {
  return node in plan.machines;
}
