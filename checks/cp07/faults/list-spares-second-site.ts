import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

const allowed = () => `acl agence src ${plan().segments.siteb.cidr}\\nhttp_access allow agence`;

export const listSparesSecondSite = fault({
  needs: ["fw1"],
  reddens: ["cp07/web-through-proxy"],

  async apply({ nodes: { fw1 } }) {
    await edit(
      fw1,
      "/etc/squid/squid.conf",
      `s/^http_access deny sites_interdits$/${allowed().replaceAll("/", "\\/")}\\n&/`,
      "squid -k parse 2> /dev/null && systemctl reload squid",
    );
  },
});
