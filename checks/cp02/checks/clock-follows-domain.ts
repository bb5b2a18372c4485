import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../lib/connected.js";

const { dc1, dc2 } = plan.machines;
const controllers: readonly string[] = [dc1.interfaces.srv, dc2.interfaces.srv];
/** Kerberos gives up at five minutes; a workstation that follows is far below, even on a host short of breath. */
const mostSeconds = 10;

export const clockFollowsDomain = check({
  title: {
    fr: "L'horloge du poste suit un contrôleur de domaine, à moins de dix secondes",
    en: "The workstation's clock follows a domain controller, less than ten seconds off",
  },
  remedy: {
    fr: "Sur ws2 : `chronyc sources`, `chronyc tracking`, `systemctl status chrony` ; les serveurs viennent du DHCP (/run/chrony-dhcp), sinon /etc/chrony/chrony.conf. Et `date`, à comparer avec un contrôleur.",
    en: "On ws2: `chronyc sources`, `chronyc tracking`, `systemctl status chrony`; the servers come from DHCP (/run/chrony-dhcp), otherwise /etc/chrony/chrony.conf. And `date`, to compare with a controller.",
  },
  needs: ["dc1", "dc2", "ws2"],
  deadlineMs: 8000,

  async run({ nodes: { dc1, dc2, ws2 } }) {
    const [{ stdout }, controller, second] = await Promise.all([
      ws2.ask`
        # A server is taken once it was heard: seconds after a start it was not yet.
        heard() { /usr/bin/chronyc -n -c sources | awk -F, '$2 != "x" && $2 != "~" && $6 != "0" { print $3 }'; }
        end=$(( $(date +%s) + 3 ))
        until [ -n "$(heard 2> /dev/null)" ] || [ $(date +%s) -ge $end ]; do sleep .3; done
        heard
        echo "now $(/usr/bin/date +%s.%N)"`,
      dc1.ask`/usr/bin/date +%s.%N`,
      dc2.ask`/usr/bin/date +%s.%N`,
    ]);
    const followed = controllers.filter((address) => stdout.split("\n").includes(address));
    const now = Number(stdout.match(/^now (.+)$/m)?.[1]);
    const off = Math.min(
      ...[controller, second].map((answer) => Math.abs(now - Number(answer.stdout))),
    );
    const seen = `chronyc sources: ${followed.join(", ") || "∅"}; ${off.toFixed(1)} s`;
    if (followed.length === 0) await connected(ws2);
    claim(
      followed.length > 0,
      { fr: "chronyd suit un contrôleur", en: "chronyd follows a controller" },
      seen,
    );
    claim(
      off < mostSeconds,
      { fr: "l'écart est de moins de dix secondes", en: "it is less than ten seconds off" },
      seen,
    );
    return seen;
  },
});
