import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const forwardingOff = fault({
  needs: ["fw2"],
  reddens: [
    "cp06/routers-forward",
    "cp06/paths-there-and-back",
    "cp07/flows-from-siteb",
    "cp07/site-to-site-tunnel",
    "cp07/refusals-logged",
    "cp13/reached-from-offices-only",
  ],

  async apply({ nodes: { fw2 } }) {
    mustSucceed(
      await fw2.within(10_000)`
        echo 'net.ipv4.ip_forward = 0' > /etc/sysctl.d/zz-durcissement.conf
        /usr/sbin/sysctl --quiet --load=/etc/sysctl.d/zz-durcissement.conf`,
    );
  },
});
