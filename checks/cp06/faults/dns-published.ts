import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

/** Both the rule that lets the question in and the translation that brings it to the controller. */
const rule = `iifname "wan" oifname "srv" meta l4proto { tcp, udp } th dport 53 accept`;
const table = ofCompany(
  () => `table ip depannage {
    chain prerouting {
        type nat hook prerouting priority dstnat;
        iifname "wan" ip daddr ${plan().machines.fw1.interfaces.wan} meta l4proto { tcp, udp } th dport 53 dnat to ${plan().machines.dc1.interfaces.srv}
    }
}`,
);

export const dnsPublished = fault({
  needs: ["fw1"],
  reddens: ["cp06/zones-stay-inside", "cp07/flows-from-wan", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    await fw1.succeed`
      sed -i ${`/hook forward/a\\        ${rule}`} /etc/nftables.conf
      echo ${table()} >> /etc/nftables.conf
      systemctl reload nftables`;
  },
});
