import { fault } from "../../lib/fault.js";

export const alertsSilenced = fault({
  needs: ["mon1"],
  reddens: ["cp08/outage-raises-alert"],

  async apply({ nodes: { mon1 } }) {
    await mon1.succeed`
      echo "[$(date +%s)] DISABLE_SVC_NOTIFICATIONS;file1;SMB" > /var/lib/nagios4/rw/nagios.cmd`;
    // Nagios shows its state every ten seconds.
    await mon1.eventually`
      sed -n '/service_description=SMB/,/}/p' /var/lib/nagios4/status.dat | grep -q notifications_enabled=0`;
  },
});
