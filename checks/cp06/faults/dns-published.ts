import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

const { dc1, fw1: router } = plan.machines;

/** Both the rule that lets the question in and the translation that brings it to the controller. */
const rule = `iifname "wan" oifname "srv" meta l4proto { tcp, udp } th dport 53 accept`;
const table = `table ip depannage {
    chain prerouting {
        type nat hook prerouting priority dstnat;
        iifname "wan" ip daddr ${router.interfaces.wan} meta l4proto { tcp, udp } th dport 53 dnat to ${dc1.interfaces.srv}
    }
}`;

export const dnsPublished = fault({
  title: {
    fr: "fw1 publie sur Internet le serveur DNS de l'annuaire",
    en: "fw1 publishes the directory's DNS server on the Internet",
  },
  symptom: {
    fr: "« Le fournisseur d'accès écrit que notre adresse publique sert de relais à des attaques par amplification DNS. »",
    en: "“The provider writes that our public address relays DNS amplification attacks.”",
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp06/zones-stay-inside", "cp07/flows-from-wan", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    await fw1.succeed`
      sed -i ${`/hook forward/a\\        ${rule}`} /etc/nftables.conf
      echo ${table} >> /etc/nftables.conf
      systemctl reload nftables`;
  },
});
