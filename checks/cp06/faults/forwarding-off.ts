import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const forwardingOff = fault({
  title: {
    fr: "fw2 ne transmet plus : ip_forward est à 0, en vigueur et dans sysctl.d",
    en: "fw2 no longer forwards: ip_forward is 0, in force and in sysctl.d",
  },
  symptom: {
    fr: "« Au second site, je joins ma passerelle, et rien derrière. »",
    en: '"At the second site I reach my gateway, and nothing beyond."',
  },
  level: 2,
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
