import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const requestNumberLost = fault({
  needs: ["web1"],
  reddens: ["cp15/request-followed"],

  async apply({ nodes: { web1 } }) {
    await edit(web1, frontFile, "/proxy_set_header X-Request-Id/d", "systemctl reload nginx");
  },
});
