import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { fault } from "../../lib/fault.js";

export const deployPasswordOutdated = fault({
  title: {
    fr: `dep1 a un mot de passe périmé du compte ${serviceLogins.deployment}`,
    en: `dep1 has an outdated password of the account ${serviceLogins.deployment}`,
  },
  symptom: {
    fr: "« Les postes sont installés, mais restent hors du domaine. »",
    en: "“Workstations are installed, but stay out of the domain.”",
  },
  level: 2,
  needs: ["dep1"],
  reddens: ["cp11/delivery-joins-once"],

  async apply({ nodes: { dep1 } }) {
    await dep1.succeed`echo Ancien-Mot-de-passe-2024 > /etc/deploiement/mot-de-passe`;
  },
});
