import { policyDn, unitDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { fault } from "../../lib/fault.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const policyOnWrongUnit = fault({
  needs: ["dc1", "dc2"],
  reddens: ["cp09/policy-keeps-interns-out", "cp09/nothing-else-delegated"],

  async apply({ nodes: { dc1, dc2 } }) {
    const elsewhere = unitDn("Techniciens");
    await mustChange(dc1, [
      replaced(unitDn(people().workstationPolicy.unit), "gPLink"),
      replaced(elsewhere, "gPLink", `[LDAP://${policyDn()};0]`),
    ]);
    // A workstation may be asking the other controller.
    const read = ["-x", "-LLL", "-H", directorySocket, "-s", "base", "-b", elsewhere, "gPLink"];
    await dc2.eventually`/usr/bin/ldapsearch ${read} | grep -q gPLink`;
  },
});
