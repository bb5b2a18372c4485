import { toAddress, toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claimText } from "../../lib/content/claim-text.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach } from "../workstations.js";

export const maskFitsSegment = check({
  needs: workstations,

  run: ({ nodes }) =>
    claimOnEach(workstations, claimText("cp03/segment-mask-no-gateway-from"), async (name) => {
      const segment = segmentOfWorkstation(name);
      const size = 2 ** (32 - toNetwork(plan().segments[segment].cidr).prefix);
      const [own] = (await ipv4State(nodes[name], segment)).addresses;
      if (!own) return { holds: false, seen: "" };
      // Whatever network it is in, right or wrong: that is not the mask's matter.
      const first = Math.floor(toNumber(own.address) / size) * size;
      const inside = [first + 1, first + size - 2].map(toAddress);
      const outside = [first - 1, first + size].map(toAddress);
      const { stdout } = await nodes[name].must`
          for address in ${[...inside, ...outside]}; do echo "$(ip route get $address 2>&1)"; done`;
      const direct = stdout
        .trim()
        .split("\n")
        .map((line) => new RegExp(` dev (?:${segment}|lo) `).test(line) && !line.includes(" via "));
      return {
        holds: direct.join() === "true,true,false,false",
        seen: `${own.address}/${own.prefix} direct: ${[...inside, ...outside].filter((_, index) => direct[index]).join(" ") || "∅"}`,
      };
    }),
});
