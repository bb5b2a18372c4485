import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const homeNotMade = fault({
  needs: ["ws2"],
  reddens: ["cp02/newcomer-logs-on"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(await ws2.within(15_000)`/usr/sbin/pam-auth-update --disable mkhomedir`);
  },
});
