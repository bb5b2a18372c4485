import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

export const ruleTypedLive = fault({
  needs: ["fw2"],
  reddens: ["cp07/rules-persist"],

  async apply({ nodes: { fw2 } }) {
    const noisy = plan().segments.siteb.probe.replace(/\d+$/, "199");
    await fw2.succeed`/usr/sbin/nft insert rule inet filter forward ip saddr ${noisy} drop`;
  },
});
