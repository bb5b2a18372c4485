import { movements } from "../../../modules/domain-controller/movements.js";
import { companyNames } from "../../../stacks/plan/company-names.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

const password = () =>
  `printf '"%s"' "Bienvenue-${companyNames().short}-2026" | iconv -t UTF-16LE | base64 -w0`;

export const samePasswordForAll = fault({
  needs: ["dc1"],
  reddens: ["cp10/no-secret-readable"],

  apply: ({ nodes: { dc1 } }) =>
    edit(dc1, movements.script, `s/^mot_de_passe() .*/mot_de_passe() { ${password()}; }/`),
});
