import { movements } from "../../../modules/domain-controller/movements.js";
import { fault } from "../../lib/fault.js";

export const timerDisabled = fault({
  needs: ["dc1"],
  reddens: ["cp10/runs-by-itself"],

  async apply({ nodes: { dc1 } }) {
    await dc1.succeed`systemctl disable --quiet --now ${movements.timer}`;
  },
});
