import { NotObserved } from "../../../scripts/channel/channel.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { verdict } from "../../../stacks/plan/flows.js";
import {
  type MachineName,
  machineNames,
  type ProbeName,
  plan,
  type SegmentName,
} from "../../../stacks/plan/plan.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { connected } from "../../lib/connected.js";
import { mustStand } from "../../lib/nodes/must-stand.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const collector = "mon1";
const { logPort, machines } = plan;
const folder = "/var/log/machines";
/** rsyslog tries again that late at most, once nobody was there (`modules/base/log-forwarder-conf.ts`), in seconds. */
const retryS = 15;

/** Whoever may send its log there: the Internet may not. */
const senders = machineNames.filter(
  (name) => name !== collector && verdict(name, collector, "tcp", logPort) !== "refused",
);

const segmentOf = (name: MachineName): SegmentName =>
  keysOf(machines[name].interfaces as Partial<Record<SegmentName, unknown>>).find(
    (segment) => segment !== "wan",
  ) ?? "wan";
const beside = (name: MachineName): ProbeName => `probe-${segmentOf(name)}`;

export const logsReachMon1 = check({
  title: {
    fr: "Une ligne du journal de chaque machine est aussitôt sur le serveur de journaux, mon1, au nom de cette machine",
    en: "A line of each machine's log is at once on the log server, mon1, under that machine's name",
  },
  remedy: {
    fr: "Sur la machine citée : `systemctl status rsyslog`, /etc/rsyslog.conf (omfwd) ; sur mon1 : `systemctl status rsyslog`, `ss -ltn 'sport = 514'`, /var/log/machines.",
    en: "On the machine named: `systemctl status rsyslog`, /etc/rsyslog.conf (omfwd); on mon1: `systemctl status rsyslog`, `ss -ltn 'sport = 514'`, /var/log/machines.",
  },
  needs: [collector, ...senders, ...new Set(senders.map(beside))],
  needsWhatStands: true,
  deadlineMs: 22_000,

  async run({ nodes, token }) {
    mustStand(nodes, collector);
    const own = senders.filter((name) => nodes[name] !== undefined);
    const lost = async (names: readonly MachineName[], seconds: number) => {
      await Promise.all(names.map((name) => nodes[name].ask`/usr/bin/logger -t banc ${token}`));
      const { stdout } = await nodes[collector].expecting([0], (seconds + 2) * 1000)`
      missing=${names.join(" ")} found= end=$(( $(date +%s) + ${seconds} ))
      while :; do
        left=
        for name in $missing; do
          tail -q -c 262144 ${folder}/$name.log ${folder}/$name.log.1 2> /dev/null | grep -q ${token} && found="$found $name" || left="$left $name"
        done
        missing=$left
        [ -z "$missing" ] || [ $(date +%s) -ge $end ] && break
        sleep .3
      done
      echo $found`;
      return names.filter((name) => !stdout.trim().split(" ").includes(name));
    };
    const late = await lost(own, 2);
    // One line goes with a connection of the collector's last life: its end is known by the line that it took.
    const missing = late.length > 0 ? await lost(late, retryS + 1) : [];
    const listens = async () =>
      (await nodes[collector].ask`netstat -ltn | grep -q ${`:${logPort} `}`).exitCode === 0;
    if (missing.length > 0 && (await listens())) {
      await Promise.all(
        missing.map(async (name) => {
          if ((workstations as readonly MachineName[]).includes(name)) await connected(nodes[name]);
          const [answer] = await tcpPorts(nodes[beside(name)], [
            `${machines[collector].interfaces.srv}:${logPort}`,
          ]);
          if (answer?.outcome === "open") return;
          throw new NotObserved({
            fr: `${segmentOf(name)} ne joint pas ${collector} : un autre contrôle le dit`,
            en: `${segmentOf(name)} does not reach ${collector}: another check says so`,
          });
        }),
      );
    }
    claim(
      missing.length === 0,
      {
        fr: `la ligne est dans ${folder} de mon1, au nom de la machine`,
        en: `the line is in ${folder} on mon1, under the machine's name`,
      },
      missing.map((name) => `${folder}/${name}.log: ∅`).join(", "),
    );
    return `${own.length} × ${folder}/….log`;
  },
});
