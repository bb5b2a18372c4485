import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const pagesOpenToOffice = fault({
  title: {
    fr: "Les pages de la supervision s'ouvrent sans mot de passe depuis les bureaux",
    en: "The monitoring's pages open without a password from the offices",
  },
  symptom: {
    fr: "« Quelqu'un a coupé les alertes cette nuit, et la page dit que c'est personne. »",
    en: "“Somebody silenced the alerts last night, and the page says it was nobody.”",
  },
  level: 2,
  needs: ["mon1"],
  reddens: ["cp08/nobody-else-watches"],

  async apply({ nodes: { mon1 } }) {
    await edit(
      mon1,
      "/etc/apache2/sites-available/supervision.conf",
      `s,^\\( *\\)Require valid-user,&\\n\\1Require ip ${plan.segments.lan.cidr},`,
      "systemctl reload apache2",
    );
  },
});
