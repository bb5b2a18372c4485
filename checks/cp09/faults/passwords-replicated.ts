import { baseDn, serviceDn } from "../../../modules/domain-controller/names.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { fault } from "../../lib/fault.js";
import { giveRight } from "../lib/give-right.js";

/** What a controller asks for when it replicates: changes, and the secrets among them. */
const getChanges = "1131f6aa-9c07-11d1-f79f-00c04fc2dcd2";
const getChangesAll = "1131f6ad-9c07-11d1-f79f-00c04fc2dcd2";

export const passwordsReplicated = fault({
  needs: ["dc1"],
  reddens: ["cp09/nothing-else-delegated"],

  async apply({ nodes: { dc1 } }) {
    const monitoring = serviceDn(serviceLogins.monitoring);
    await giveRight(dc1, baseDn(), `OA;;CR;${getChanges};;`, monitoring);
    await giveRight(dc1, baseDn(), `OA;;CR;${getChangesAll};;`, monitoring);
  },
});
