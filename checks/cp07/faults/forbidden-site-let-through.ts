import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const forbiddenSiteLetThrough = fault({
  needs: ["fw1"],
  reddens: ["cp07/web-through-proxy"],

  async apply({ nodes: { fw1 } }) {
    const [site = ""] = plan().forbiddenSites;
    await edit(
      fw1,
      "/etc/squid/sites-interdits",
      `s/^${site}$/www.${site}/`,
      "systemctl reload squid",
    );
  },
});
