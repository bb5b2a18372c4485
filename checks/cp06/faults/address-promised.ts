import { macOf } from "../../../stacks/plan/cabling.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

/** A card of nobody's, and an address among the servers' that the plan gives to nobody. */
const card = macOf("ws1", "lan").replace(/..$/, (last) => (last === "77" ? "78" : "77"));
const address = ofCompany(() => plan().segments.srv.probe.replace(/\d+$/, "99"));

export const addressPromised = fault({
  needs: ["net1"],
  reddens: ["cp06/nothing-else-leased"],

  async apply({ nodes: { net1 } }) {
    const line = `{ "hw-address": "${card}", "ip-address": "${address()}" },`;
    await edit(net1, keaConf, `${subnetLines("srv")} s/"reservations": \\[/&\\n          ${line}/`);
    await restartKea(net1);
  },
});
