import { plan, probeNames, type SegmentName } from "../../../stacks/plan/plan.js";
import { type CheckCode, check } from "../../lib/check.js";
import { judgeRow } from "./judge-row.js";
import { matrixRow } from "./matrix-row.js";

/** One row of the flow matrix, as the routers apply it to a source segment. */
export function flowsFrom(segment: SegmentName): CheckCode {
  const router = segment === "siteb" ? "fw2" : "fw1";
  return check({
    needs: [...probeNames, router],

    async run({ nodes, seats, declared }) {
      const row = matrixRow(segment, seats, (await declared()).flows);
      const seen = await judgeRow(nodes, nodes[`probe-${segment}`], row, [nodes[router]]);
      return `${plan().segments[segment].cidr}: ${seen}`;
    },
  });
}
