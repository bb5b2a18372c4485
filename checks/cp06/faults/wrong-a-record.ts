import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

const right = () => plan().machines.net1.interfaces.srv;

export const wrongARecord = fault({
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/names-resolve"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    const wrong = right().replace(/\d+$/, "29");
    await changeRecord(dc1, "update", plan().company.domain, "net1", "A", right(), wrong);
    await recordReplicated(probe, { name: `net1.${plan().company.domain}`, type: "A" });
  },
});
