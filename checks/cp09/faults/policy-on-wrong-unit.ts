import { policyDn, unitDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { fault } from "../../lib/fault.js";
import { directorySocket } from "../../lib/probes/directory/directory-socket.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const policyOnWrongUnit = fault({
  title: {
    fr: "La stratégie des postes est liée à l'UO Techniciens, où il n'y a pas un poste",
    en: "The workstations' policy is linked to the unit Techniciens, which holds no workstation",
  },
  symptom: {
    fr: "Une stagiaire ouvre une session sur n'importe quel poste, malgré la stratégie.",
    en: "An intern logs on to any workstation, in spite of the policy.",
  },
  level: 2,
  needs: ["dc1", "dc2"],
  reddens: ["cp09/policy-keeps-interns-out", "cp09/nothing-else-delegated"],

  async apply({ nodes: { dc1, dc2 } }) {
    const elsewhere = unitDn("Techniciens");
    await mustChange(dc1, [
      replaced(unitDn(people.workstationPolicy.unit), "gPLink"),
      replaced(elsewhere, "gPLink", `[LDAP://${policyDn};0]`),
    ]);
    // A workstation may be asking the other controller.
    const read = ["-x", "-LLL", "-H", directorySocket, "-s", "base", "-b", elsewhere, "gPLink"];
    await dc2.eventually`/usr/bin/ldapsearch ${read} | grep -q gPLink`;
  },
});
