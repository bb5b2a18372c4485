import { application } from "../../../modules/n-tier/application.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const httpServed = fault({
  needs: ["web1"],
  reddens: ["cp15/https-only"],

  async apply({ nodes: { web1 } }) {
    await edit(
      web1,
      frontFile,
      `s/^    server_name ${application().host};/    listen 80;\\n&/`,
      "systemctl restart nginx",
    );
  },
});
