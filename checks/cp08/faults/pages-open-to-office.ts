import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const pagesOpenToOffice = fault({
  needs: ["mon1"],
  reddens: ["cp08/nobody-else-watches"],

  async apply({ nodes: { mon1 } }) {
    await edit(
      mon1,
      "/etc/apache2/sites-available/supervision.conf",
      `s,^\\( *\\)Require valid-user,&\\n\\1Require ip ${plan().segments.lan.cidr},`,
      "systemctl reload apache2",
    );
  },
});
