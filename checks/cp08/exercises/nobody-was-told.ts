import { causeOfFault } from "../../lib/cause-of-fault.js";
import { exercise } from "../../lib/exercise.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { alertsSilenced } from "../faults/alerts-silenced.js";
import { serverNotWatched } from "../faults/server-not-watched.js";

const watched = "/etc/nagios4/en-service";

export const nobodyWasTold = exercise({
  title: { fr: "Personne n'a été prévenu", en: "Nobody was told" },
  brief: {
    fr: `Hier, file1 est resté une heure sans service et les techniciens l'ont appris par les utilisateurs. Sur mon1 (\`lab shell CANDIDAT mon1\`), trouvez pourquoi la supervision n'a rien dit et remettez file1 sous surveillance. La description de chaque machine est dans /etc/nagios4/machines ; celles qui sont surveillées sont dans ${watched}. Prouvez-le : coupez le service, attendez l'alerte, rétablissez-le.`,
    en: `Yesterday file1 was an hour without service, and technicians heard of it from users. On mon1 (\`lab shell CANDIDATE mon1\`) find out why monitoring said nothing, and put file1 under watch again. Each machine's description is in /etc/nagios4/machines; those that are watched are in ${watched}. Prove it: cut the service, wait for the alert, bring it back.`,
  },
  minutes: 15,
  needs: ["mon1"],
  proves: ["cp08/outage-raises-alert"],
  keeps: ["cp08/logs-reach-mon1", "cp08/server-starts-by-itself"],

  causes: {
    "not-watched": causeOfFault(serverNotWatched, async ({ nodes: { mon1 } }) => {
      await mon1.succeed`
        ln -s /etc/nagios4/machines/file1.cfg ${watched}/
        nagios4 -v /etc/nagios4/nagios.cfg > /dev/null && systemctl reload nagios4`;
    }),

    "alerts-silenced": causeOfFault(alertsSilenced, ({ nodes: { mon1 } }) =>
      order(mon1, "ENABLE_SVC_NOTIFICATIONS;file1;SMB", "notifications_enabled=1"),
    ),

    "never-looked-at": {
      title: {
        fr: "Les contrôles de file1/SMB ont été coupés et jamais rétablis",
        en: "The checks of file1/SMB were turned off and never back on",
      },
      setUp: ({ nodes: { mon1 } }) =>
        order(mon1, "DISABLE_SVC_CHECK;file1;SMB", "active_checks_enabled=0"),
      solve: ({ nodes: { mon1 } }) =>
        order(mon1, "ENABLE_SVC_CHECK;file1;SMB", "active_checks_enabled=1"),
    },

    "outage-announced": {
      title: {
        fr: "Une maintenance de file1/SMB a été annoncée pour un an",
        en: "A maintenance of file1/SMB was announced for a year",
      },
      async setUp({ nodes: { mon1 } }) {
        const now = Math.floor(Date.now() / 1000);
        const yearS = 365 * 24 * 3600;
        const words = `SCHEDULE_SVC_DOWNTIME;file1;SMB;${now};${now + yearS};1;0;${yearS};s.admin;migration`;
        await order(mon1, words, "scheduled_downtime_depth=1");
      },
      solve: ({ nodes: { mon1 } }) =>
        order(mon1, "DEL_DOWNTIME_BY_HOST_NAME;file1;SMB", "scheduled_downtime_depth=0"),
    },
  },
});

/** Tell Nagios something, and wait until its state, which it shows every ten seconds, has it. */
async function order(mon1: Machine, words: string, shown: string): Promise<void> {
  await mon1.succeed`echo "[$(date +%s)] "${words} > /var/lib/nagios4/rw/nagios.cmd`;
  await mon1.eventually`
    sed -n '/servicestatus {/,/}/p' /var/lib/nagios4/status.dat |
      sed -n '/host_name=file1$/,/}/p' | grep -q ${shown}`;
}
