import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { dhcpInterfaces, setInterfaces } from "../set-interfaces.js";

const { first, prefix } = toNetwork(plan.segments.siteb.cidr);
const kept = `${toAddress(first + 77)}/${prefix}`;

/** A second address makes its whole network a direct neighbour: packets to the other site go nowhere. */
export const addressOfOtherSite = fault({
  title: {
    fr: `ws3 garde, en plus de la sienne, l'adresse qu'il avait au second site (${kept})`,
    en: `ws3 keeps, beside its own, the address it had at the second site (${kept})`,
  },
  symptom: {
    fr: "« Depuis que mon poste a changé de site, je ne joins plus mes anciens collègues. Le reste marche. »",
    en: '"Since my computer moved to this site I can no longer reach my former colleagues. All else works."',
  },
  level: 3,
  needs: ["ws3"],
  reddens: ["cp03/address-in-segment", "cp03/address-is-leased"],

  apply: ({ nodes: { ws3 } }) =>
    setInterfaces(ws3, dhcpInterfaces(`up ip address add ${kept} dev lan`)),
});
