import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { routers } from "../../../stacks/plan/routers.js";
import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach } from "../workstations.js";

export const oneDefaultRoute = check({
  needs: [...workstations, ...routers],

  run: ({ nodes }) =>
    claimOnEach(
      workstations,
      claimText("cp03/one-default-route-by-segment"),
      async (name) => {
        const segment = segmentOfWorkstation(name);
        const { gateway } = plan().segments[segment];
        const router = routers.find((one) => segment in plan().machines[one].interfaces);
        const mac = router && macOf(router, segment);
        const [{ defaults }, { stdout }] = await Promise.all([
          ipv4State(nodes[name], segment),
          nodes[name].must`
            ping -q -c 1 -W ${seconds(1)} ${gateway} 2>&1 | grep received
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
