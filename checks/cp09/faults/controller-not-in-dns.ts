import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

const { domain } = plan.company;

export const controllerNotInDns = fault({
  title: {
    fr: "L'enregistrement SRV qui fait trouver dc2 en LDAP a été supprimé",
    en: "The SRV record that leads to dc2 for LDAP has been deleted",
  },
  symptom: {
    fr: "dc1 est arrêté pour maintenance : plus personne n'ouvre de session, alors que dc2 fonctionne.",
    en: "dc1 is stopped for maintenance: nobody can log on any more, though dc2 works.",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp09/controllers-located"],

  async apply({ nodes: { dc1 } }) {
    const { exitCode, stderr } = await dc1.within(20_000)`
      samba-tool dns delete dc1 ${`_msdcs.${domain}`} _ldap._tcp.dc SRV ${`dc2.${domain} 389 0 100`} -P`;
    if (exitCode !== 0) throw new Error(`dc1: samba-tool dns failed: ${stderr.trim()}`);
  },
});
