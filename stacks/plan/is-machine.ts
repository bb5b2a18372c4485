import { isKeyOf } from "../../scripts/ground/is-key-of.js";
import { layout, type MachineName } from "./plan.js";

/** Whether a name is that of a machine, and neither a probe's nor anybody's word. */
export function isMachine(name: string): name is MachineName {
  return isKeyOf(layout.machines, name);
}
