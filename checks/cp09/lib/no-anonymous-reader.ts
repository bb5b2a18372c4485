import { baseDn, rootDn } from "../../../modules/domain-controller/names.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { takeRights } from "./take-rights.js";

const service = () => `CN=Directory Service,CN=Windows NT,CN=Services,CN=Configuration,${baseDn()}`;

/** Have a controller answer nobody who has not said who he is: neither the switch nor the right is left. */
export async function noAnonymousReader(dc1: Machine): Promise<void> {
  await mustChange(dc1, [replaced(service(), "dSHeuristics")]);
  await takeRights(dc1, rootDn(), "AN");
}
