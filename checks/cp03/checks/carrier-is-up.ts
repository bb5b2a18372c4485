import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimOnEach } from "../workstations.js";

/** Layer 1. */
export const carrierIsUp = check({
  needs: workstations,

  run: ({ nodes }) =>
    claimOnEach(workstations, claimText("cp03/carrier-on-each"), async (name) => {
      // A card that is switched off answers "Invalid argument".
      const { stdout, stderr } = await nodes[name]
        .ask`cat /sys/class/net/${segmentOfWorkstation(name)}/carrier`;
      const seen = `carrier=${stdout.trim() || stderr.split(": ").at(-1)}`;
      return { holds: stdout.trim() === "1", seen };
    }),
});
