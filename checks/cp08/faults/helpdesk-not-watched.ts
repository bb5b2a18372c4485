import { fault } from "../../lib/fault.js";

export const helpdeskNotWatched = fault({
  needs: ["mon1"],
  reddens: ["cp08/outage-raises-alert"],

  async apply({ nodes: { mon1 } }) {
    await mon1.succeed`
      echo "[$(date +%s)] DISABLE_HOST_SVC_CHECKS;desk1" > /var/lib/nagios4/rw/nagios.cmd`;
    // Nagios shows its state every ten seconds.
    await mon1.eventually`
      sed -n '/^servicestatus/,/}/p' /var/lib/nagios4/status.dat | grep -A 80 host_name=desk1 | grep -q active_checks_enabled=0`;
  },
});
