import type { Text } from "../../../scripts/ground/text.js";
import { plan, probeNames, type SegmentName } from "../../../stacks/plan/plan.js";
import { type Check, check } from "../../lib/check.js";
import { judgeRow } from "./judge-row.js";
import { matrixRow } from "./matrix-row.js";

/** One row of the flow matrix, as the routers apply it to a source segment. */
export function flowsFrom(segment: SegmentName, title: Text): Check {
  const router = segment === "siteb" ? "fw2" : "fw1";
  return check({
    title,
    remedy: {
      fr: `Sur ${router}, lire \`nft list ruleset\` dans l'ordre, chaîne forward puis input (/etc/nftables.conf) : la première règle qui correspond décide. La politique est la matrice de flux, stacks/plan/flows.ts.`,
      en: `On ${router} read \`nft list ruleset\` in order, chain forward then input (/etc/nftables.conf): the first rule that matches decides. The policy is the flow matrix, stacks/plan/flows.ts.`,
    },
    needs: [...probeNames, router],

    async run({ nodes, seats, declared }) {
      const row = matrixRow(segment, seats, (await declared()).flows);
      const seen = await judgeRow(nodes, nodes[`probe-${segment}`], row, [nodes[router]]);
      return `${plan.segments[segment].cidr}: ${seen}`;
    },
  });
}
