import { baseDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const anonymousReadsGroups = fault({
  title: {
    fr: "Les comptes et groupes d'administration se lisent sans s'authentifier",
    en: "Accounts and groups of administration are read without authentication",
  },
  symptom: {
    fr: "« Un prestataire a su, sans compte, qui administre le domaine. »",
    en: "“A contractor knew, without an account, who administers the domain.”",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp09/anonymous-reads-nothing", "cp09/nothing-else-delegated"],

  async apply({ nodes: { dc1 } }) {
    const service = `CN=Directory Service,CN=Windows NT,CN=Services,CN=Configuration,${baseDn}`;
    await mustChange(dc1, [replaced(service, "dSHeuristics", "0000002")]);
    mustSucceed(
      await dc1.within(
        15_000,
      )`/usr/bin/samba-tool dsacl set --action=allow --objectdn=${`CN=Users,${baseDn}`} ${"--sddl=(A;CI;GR;;;AN)"}`,
    );
  },
});
