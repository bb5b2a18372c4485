import { fault } from "../../lib/fault.js";
import { behindFront } from "../lib/red-together.js";

export const frontFrozen = fault({
  needs: ["web1"],
  reddens: behindFront,

  async apply({ nodes: { web1 } }) {
    await web1.succeed`systemctl kill --signal=STOP nginx`;
  },
});
