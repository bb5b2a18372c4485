import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { deploymentSite } from "../lib/deployment-site.js";

export const siteWritable = fault({
  needs: ["dep1"],
  reddens: ["cp11/read-only"],

  async apply({ nodes: { dep1 } }) {
    const { file, reload } = deploymentSite;
    await dep1.succeed`chown www-data: /srv/http /srv/http/master`;
    // The first of them is that of the whole site.
    const first = "/location \\/ {/,/}/ s/if (.*request_method.*/dav_methods PUT DELETE;/";
    await edit(dep1, file, first, reload);
  },
});
