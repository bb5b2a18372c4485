import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { fault } from "../../lib/fault.js";

export const helpdeskNotWatched = fault({
  title: {
    fr: "Le serveur d'assistance, desk1, n'est plus regardé : ses contrôles actifs ont été coupés",
    en: "The helpdesk's server, desk1, is no longer looked at: its active checks were turned off",
  },
  symptom: {
    fr: `« ${helpdesk.host} ne répondait plus hier soir. La page de supervision, elle, est restée verte. »`,
    en: `“${helpdesk.host} did not answer last night. The monitoring page stayed green.”`,
  },
  level: 3,
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
