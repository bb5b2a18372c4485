import { fault } from "../../lib/fault.js";
import { installRemoteControl } from "../lib/repair-shop.js";

export const forbiddenSoftware = fault({
  needs: ["ws2"],
  reddens: ["cp02/forbidden-absent"],

  async apply({ nodes: { ws2 } }) {
    await installRemoteControl(ws2);
  },
});
