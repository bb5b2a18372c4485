import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

export const serversRelayed = fault({
  needs: ["mail1"],
  reddens: ["cp14/no-open-relay", "cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/postfix/main.cf",
      `s,^mynetworks = .*,& ${plan().segments.srv.cidr},`,
      reloadPostfix,
    );
  },
});
