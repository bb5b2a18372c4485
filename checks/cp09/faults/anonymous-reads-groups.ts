import { baseDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { letAnonymousRead } from "../lib/let-anonymous-read.js";

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

  apply: ({ nodes: { dc1 } }) => letAnonymousRead(dc1, `CN=Users,${baseDn}`),
});
