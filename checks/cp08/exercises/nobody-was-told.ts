import { exercise } from "../../lib/exercise.js";
import type { Machine } from "../../lib/nodes/machine.js";

const watched = "/etc/nagios4/en-service";

export const nobodyWasTold = exercise({
  needs: ["mon1"],

  causes: {
    "not-watched": {
      solve: async ({ nodes: { mon1 } }) => {
        await mon1.succeed`
        ln -s /etc/nagios4/machines/file1.cfg ${watched}/
        nagios4 -v /etc/nagios4/nagios.cfg > /dev/null && systemctl reload nagios4`;
      },
    },

    "alerts-silenced": {
      solve: ({ nodes: { mon1 } }) =>
        order(mon1, "ENABLE_SVC_NOTIFICATIONS;file1;SMB", "notifications_enabled=1"),
    },

    "never-looked-at": {
      setUp: ({ nodes: { mon1 } }) =>
        order(mon1, "DISABLE_SVC_CHECK;file1;SMB", "active_checks_enabled=0"),
      solve: ({ nodes: { mon1 } }) =>
        order(mon1, "ENABLE_SVC_CHECK;file1;SMB", "active_checks_enabled=1"),
    },

    "outage-announced": {
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
