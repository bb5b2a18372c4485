import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { hideName } from "../hide-name.js";

/** Where the proxy never was, in the servers' segment. */
const former = toAddress(toNetwork(plan.segments.srv.cidr).first + 90);

export const hostsEntryMasksDns = fault({
  title: {
    fr: `/etc/hosts de ws2 donne au mandataire une ancienne adresse (${former})`,
    en: `ws2's /etc/hosts gives the proxy a former address (${former})`,
  },
  symptom: {
    fr: "« Internet ne marche plus que sur mon poste ; `nslookup` répond pourtant juste. »",
    en: '"The Internet is down on my workstation alone; yet `nslookup` answers right."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: ["cp03/hosts-file-hides-nothing"],

  apply: ({ nodes: { ws2 } }) => hideName(ws2, "proxy", former),
});
