import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

/** Nobody is there: whoever takes it is every browser's proxy. */
const address = ofCompany(() => plan().segments.lan.probe.replace(/\d+$/, "77"));

export const proxyAnnounced = fault({
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/nothing-else-named"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    await changeRecord(dc1, "add", plan().company.domain, "wpad", "A", address());
    await recordReplicated(probe, { name: `wpad.${plan().company.domain}`, type: "A" });
  },
});
