import { fault } from "../../lib/fault.js";
import { shiftClock } from "../../lib/shift-clock.js";

export const clockAhead = fault({
  needs: ["ws2"],
  reddens: [
    "cp02/clock-follows-domain",
    "cp02/newcomer-logs-on",
    "cp02/sudo-for-administrators",
    "cp09/policy-keeps-interns-out",
  ],

  async apply({ nodes: { ws2 } }) {
    await shiftClock(ws2, "+10m");
  },
});
