import { z } from "zod";
import { isMachine } from "../../../stacks/plan/is-machine.js";
import { type MachineName, type NodeName, nodeNames } from "../../../stacks/plan/plan.js";

/** A node of a lab, by its name. */
export const node = z.enum(nodeNames as readonly [NodeName, ...NodeName[]]);
/** A machine of a lab, by its name. */
export const machine = z.enum(nodeNames.filter(isMachine) as [MachineName, ...MachineName[]]);
