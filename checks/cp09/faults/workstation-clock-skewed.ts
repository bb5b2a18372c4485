import { fault } from "../../lib/fault.js";
import { shiftClock } from "../../lib/shift-clock.js";

export const workstationClockSkewed = fault({
  needs: ["ws1"],
  reddens: [
    "cp09/clocks-agree",
    "cp09/domain-logon",
    "cp09/policy-keeps-interns-out",
    "cp02/clock-follows-domain",
    "cp02/newcomer-logs-on",
    "cp02/sudo-for-administrators",
  ],

  async apply({ nodes: { ws1 } }) {
    await shiftClock(ws1, "-10m");
  },
});
