import { randomInt } from "node:crypto";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { verdict } from "../../../stacks/plan/flows.js";
import {
  inAnyCompany,
  layout,
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
import { claimText } from "../../lib/content/claim-text.js";
import { subjectOf } from "../../lib/drawn-words.js";
import { seconds } from "../../lib/nodes/limit.js";
import { mustStand } from "../../lib/nodes/must-stand.js";
import { tcpPorts } from "../../lib/probes/network/tcp-ports.js";

const collector = "mon1";
const folder = "/var/log/machines";
/** rsyslog tries again that late at most, once nobody was there (`modules/base/log-forwarder-conf.ts`), in seconds. */
const retryS = 15;

/** Whose lines a machine's log has, and of which kind. */
const programs = [
  "CRON",
  "cron",
  "root",
  "sshd",
  "su",
  "sudo",
  "systemd",
  "systemd-logind",
  "rsyslogd",
];
const priorities = ["auth", "authpriv", "cron", "daemon", "user"].flatMap((from) =>
  ["err", "info", "notice", "warning"].map((level) => `${from}.${level}`),
);
const one = (list: readonly string[]) => list[randomInt(list.length)] ?? "";

/** Whoever may send its log there: the Internet may not. */
const senders = inAnyCompany(() =>
  machineNames.filter(
    (name) => name !== collector && verdict(name, collector, "tcp", plan().logPort) !== "refused",
  ),
);

const segmentOf = (name: MachineName): SegmentName =>
  keysOf(layout.machines[name].interfaces as Partial<Record<SegmentName, unknown>>).find(
    (segment) => segment !== "wan",
  ) ?? "wan";
const beside = (name: MachineName): ProbeName => `probe-${segmentOf(name)}`;

export const logsReachMon1 = check({
  needs: [collector, ...senders, ...new Set(senders.map(beside))],
  needsWhatStands: true,
  deadlineMs: 22_000,

  async run({ nodes, token }) {
    mustStand(nodes, collector);
    const own = senders.filter((name) => nodes[name] !== undefined);
    const lost = async (names: readonly MachineName[], limitS: number) => {
      const says = (name: MachineName) =>
        nodes[name]
          .ask`/usr/bin/logger -p ${one(priorities)} -t ${one(programs)} ${subjectOf(token)}`;
      await Promise.all(names.map(says));
      const { stdout } = await nodes[collector].expecting([0], (limitS + 2) * 1000)`
      missing=${names.join(" ")} found= end=$(( $(date +%s) + ${seconds(limitS)} ))
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
      (await nodes[collector].ask`netstat -ltn | grep -q ${`:${plan().logPort} `}`).exitCode === 0;
    if (missing.length > 0 && (await listens())) {
      await Promise.all(
        missing.map(async (name) => {
          if ((workstations as readonly MachineName[]).includes(name)) await connected(nodes[name]);
          const [answer] = await tcpPorts(nodes[beside(name)], [
            `${plan().machines[collector].interfaces.srv}:${plan().logPort}`,
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
      claimText("cp08/line-is-in-on-mon1", { folder }),
      missing.map((name) => `${folder}/${name}.log: ∅`).join(", "),
    );
    return `${own.length} × ${folder}/….log`;
  },
});
