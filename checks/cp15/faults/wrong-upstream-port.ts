import { application } from "../../../modules/n-tier/application.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const wrongUpstreamPort = fault({
  needs: ["web1"],
  reddens: [
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/survives-one-server",
  ],

  async apply({ nodes: { web1 } }) {
    const { port } = application();
    await edit(
      web1,
      frontFile,
      `s/:${port} max_fails/:${port + 1} max_fails/`,
      "systemctl restart nginx",
    );
  },
});
