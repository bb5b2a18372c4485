import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claimText } from "../../lib/content/claim-text.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach } from "../workstations.js";

export const addressInSegment = check({
  needs: workstations,

  run: ({ nodes }) =>
    claimOnEach(workstations, claimText("cp03/its-addresses-are-all-in"), async (name) => {
      const segment = segmentOfWorkstation(name);
      const network = toNetwork(plan().segments[segment].cidr);
      const { addresses } = await ipv4State(nodes[name], segment);
      return {
        holds: addresses.length > 0 && addresses.every(({ address }) => contains(network, address)),
        seen: addresses.map(({ address, prefix }) => `${address}/${prefix}`).join(),
      };
    }),
});
