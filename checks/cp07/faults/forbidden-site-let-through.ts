import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const forbiddenSiteLetThrough = fault({
  title: {
    fr: "Le mandataire laisse passer un site interdit",
    en: "The proxy lets a forbidden site through",
  },
  symptom: {
    fr: "« La direction a vu un site interdit affiché dans l'open space. »",
    en: "“Management saw a forbidden site on a screen in the open-plan office.”",
  },
  level: 1,
  needs: ["fw1"],
  reddens: ["cp07/web-through-proxy"],

  async apply({ nodes: { fw1 } }) {
    const [site = ""] = plan.forbiddenSites;
    await edit(
      fw1,
      "/etc/squid/sites-interdits",
      `s/^${site}$/www.${site}/`,
      "systemctl reload squid",
    );
  },
});
