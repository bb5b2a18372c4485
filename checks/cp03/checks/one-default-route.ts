import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach, workstations } from "../workstations.js";

const { gateway } = plan.segments.lan;
const mac = macOf("fw1", "lan");

export const oneDefaultRoute = check({
  title: {
    fr: "Chaque poste a une seule route par défaut, par la passerelle du segment, et elle lui répond",
    en: "Every workstation has one default route only, by the segment's gateway, and it answers",
  },
  remedy: {
    fr: "`ip route`, `ping` de la passerelle puis `ip neigh` sur le poste. La passerelle vient du bail (option 3) ou de `gateway` dans /etc/network/interfaces.",
    en: "`ip route`, `ping` to the gateway, then `ip neigh` on the workstation. The gateway comes from the lease (option 3) or from `gateway` in /etc/network/interfaces.",
  },
  needs: [...workstations, "fw1"],

  run: ({ nodes }) =>
    claimOnEach(
      {
        fr: `default via ${gateway}, seule ; ${gateway} répond, et c'est ${mac}`,
        en: `default via ${gateway}, alone; ${gateway} answers, and is ${mac}`,
      },
      async (name) => {
        const [{ defaults }, { stdout }] = await Promise.all([
          ipv4State(nodes[name], "lan"),
          nodes[name].must`
            ping -q -c 1 -W 1 ${gateway} 2>&1 | grep received
            awk -v ip=${gateway} '$1 == ip { print $4 }' /proc/net/arp`,
        ]);
        const answers = stdout.includes(" 1 packets received");
        const neighbour = stdout.trim().split("\n").at(-1) ?? "";
        return {
          holds: defaults.join() === gateway && answers && neighbour === mac,
          seen: `via ${defaults.map((hop) => hop || "link").join("+") || "∅"}, ${gateway} ${answers ? neighbour : "∅"}`,
        };
      },
      [nodes.fw1],
    ),
});
