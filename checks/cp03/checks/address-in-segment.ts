import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach } from "../workstations.js";

export const addressInSegment = check({
  needs: workstations,

  run: ({ nodes }) =>
    claimOnEach(
      workstations,
      {
        fr: "toute adresse du poste est dans le réseau de son segment",
        en: "its addresses are all in its segment's network",
      },
      async (name) => {
        const segment = segmentOfWorkstation(name);
        const network = toNetwork(plan().segments[segment].cidr);
        const { addresses } = await ipv4State(nodes[name], segment);
        return {
          holds:
            addresses.length > 0 && addresses.every(({ address }) => contains(network, address)),
          seen: addresses.map(({ address, prefix }) => `${address}/${prefix}`).join(),
        };
      },
    ),
});
