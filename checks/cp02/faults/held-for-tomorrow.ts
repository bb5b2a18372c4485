import { standard } from "../../../modules/workstation/standard.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { fault } from "../../lib/fault.js";

const kept = ofCompany(() => standard().guarded[0]);

export const heldForTomorrow = fault({
  needs: ["ws3"],
  reddens: ["cp02/updates-taken"],

  async apply({ nodes: { ws3 } }) {
    await ws3.succeed`/usr/bin/apt-mark hold ${kept()}`;
  },
});
