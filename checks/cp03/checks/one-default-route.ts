import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach } from "../workstations.js";

export const oneDefaultRoute = check({
  title: {
    fr: "Chaque poste a une seule route par défaut, par la passerelle du segment, et elle lui répond",
    en: "Every workstation has one default route only, by the segment's gateway, and it answers",
  },
  remedy: {
    fr: "`ip route`, `ping` de la passerelle puis `ip neigh` sur le poste. La passerelle vient du bail (option 3) ou de `gateway` dans /etc/network/interfaces.",
    en: "`ip route`, `ping` to the gateway, then `ip neigh` on the workstation. The gateway comes from the lease (option 3) or from `gateway` in /etc/network/interfaces.",
  },
  needs: [...workstations, ...routers],

  run: ({ nodes }) =>
    claimOnEach(
      workstations,
      {
        fr: "une route par défaut, par la passerelle du segment ; elle répond, et c'est le routeur",
        en: "one default route, by the segment's gateway; it answers, and is the router",
      },
      async (name) => {
        const segment = segmentOfWorkstation(name);
        const { gateway } = plan.segments[segment];
        const router = routers.find((one) => segment in plan.machines[one].interfaces);
        const mac = router && macOf(router, segment);
        const [{ defaults }, { stdout }] = await Promise.all([
          ipv4State(nodes[name], segment),
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
      routers.map((router) => nodes[router]),
    ),
});
