import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

const allowed = `acl agence src ${plan.segments.siteb.cidr}\\nhttp_access allow agence`;

export const listSparesSecondSite = fault({
  title: {
    fr: "Le mandataire sert le second site avant de lire la liste des sites interdits",
    en: "The proxy serves the second site before it reads the list of forbidden sites",
  },
  symptom: {
    fr: "« Au siège ce site est interdit, à l'agence tout le monde le regarde. »",
    en: "“At the head office that site is forbidden, at the branch everybody looks at it.”",
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp07/web-through-proxy"],

  async apply({ nodes: { fw1 } }) {
    await edit(
      fw1,
      "/etc/squid/squid.conf",
      `s/^http_access deny sites_interdits$/${allowed.replaceAll("/", "\\/")}\\n&/`,
      "squid -k parse 2> /dev/null && systemctl reload squid",
    );
  },
});
