import { deployment } from "../../../modules/deployment/deployment.js";
import { fault } from "../../lib/fault.js";

export const profileAltered = fault({
  needs: ["ws2"],
  reddens: ["cp02/profile-in-place"],

  async apply({ nodes: { ws2 } }) {
    await ws2.succeed`echo 9.9 > /usr/share/${deployment().repository.accounting.name}/version`;
  },
});
