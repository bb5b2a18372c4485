import { serviceChecks } from "../../../modules/monitoring/service-checks.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { text } from "../../../scripts/ground/text.js";
import { machineNames, plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import { someOf } from "../../lib/estate/some-of.js";
import { seconds, timed, tries } from "../../lib/nodes/limit.js";
import { mustStand } from "../../lib/nodes/must-stand.js";
import { noteOwn, ownIn } from "../../lib/run/own-entries.js";
import { nagiosStatus } from "../lib/nagios-status.js";

const host = "file1";
const service = "SMB";
const commands = "/var/lib/nagios4/rw/nagios.cmd";
const log = "/var/log/nagios4/nagios.log";
/** How long the outage lasts if nobody ends it, in seconds. */
const outageS = 10;

export const outageRaisesAlert = check({
  needs: machineNames,
  needsWhatStands: true,
  // Of two outages at once Nagios tells one alert.
  alone: true,
  deadlineMs: 14_000,

  async run({ lab, nodes, token, tidy }) {
    mustStand(nodes, "mon1", host);
    const { mon1, [host]: file1 } = nodes;
    const isOwn = await ownIn(lab);
    const statusOf = await nagiosStatus(mon1, (comment) => isOwn("mon1", comment));
    const planned = keysOf(nodes).flatMap((machine) => [
      { machine, seen: machine as string, status: statusOf(machine) },
      ...serviceChecks(machine).map(({ name }) => ({
        machine,
        seen: `${machine}/${name}`,
        status: statusOf(machine, name),
      })),
    ]);
    const silent = planned.filter(({ status }) => !status.raisesAlerts);
    claim(
      silent.length === 0,
      claimText("cp08/mon1-watches-each-machine-and"),
      text`nagios ${someOf(silent.map(({ seen, status }) => `${seen}: ${status.seen}`))}`,
    );
    const status = statusOf(host, service);
    const { now } = status;
    const address = plan().machines.mon1.interfaces.srv;
    const table = another(token, "table");
    /** Have Nagios look now, twice if need be, and tell what its log says. */
    const looks = async (alert: string) => {
      const { stdout } = await mon1.within(6000)`
        since=$(wc -c < ${log})
        for try in $(seq ${tries(5, 700)}); do
          now=$(date +%s)
          echo "[$now] SCHEDULE_FORCED_SVC_CHECK;${host};${service};$now" > ${commands}
          sleep 0.7
          tail -c +$((since + 1)) ${log} | grep -F ${`SERVICE ALERT: ${host};${service};`} > /run/${table}
          grep -qF ${alert} /run/${table} && break
        done
        cat /run/${table}; rm -f /run/${table}`;
      return stdout;
    };
    // Back from an outage of its own, which Nagios has not seen the end of.
    if (!status.well) await looks("OK;HARD");
    // A planned outage is told to nobody: the technicians' mailbox is not the bench's.
    const command = (words: string) => `[${now}] ${words}`;
    const outage = await tidy(mon1, {
      fr: `arrêt annoncé de ${host}/${service}`,
      en: `announced outage of ${host}/${service}`,
    })`echo ${command(`DEL_DOWNTIME_BY_START_TIME_COMMENT;${now};${token}`)} > ${commands}`;
    await noteOwn(lab, "mon1", token);
    await mon1.succeed`echo ${command(`SCHEDULE_SVC_DOWNTIME;${host};${service};${now};${now + 300};1;0;300;${staff().itManager.login};${token}`)} > ${commands}`;
    // Added first where it is not there: what is not there can't be deleted.
    const cut = await tidy(file1, {
      fr: `table nftables inet ${table}`,
      en: `nftables table inet ${table}`,
    })`nft ${`add table inet ${table}; delete table inet ${table}`}`;
    // For mon1 alone, and not for long whatever becomes of the bench.
    await file1.must`nft ${timed`add table inet ${table}
        add set inet ${table} cut { type ipv4_addr; flags timeout; }
        add element inet ${table} cut { ${address} timeout ${seconds(outageS)}s }
        add chain inet ${table} input { type filter hook input priority -10; }
        add rule inet ${table} input ip saddr @cut tcp dport 445 reject with tcp reset`}`;
    const raised = await looks("CRITICAL;HARD");
    await cut.now();
    const fallen = await looks("OK;HARD");
    await outage.now();
    claim(
      raised.includes("CRITICAL;HARD"),
      claimText("cp08/outage-raises-alert"),
      text`nagios: ${raised || { fr: "aucune alerte", en: "no alert" }}`,
    );
    claim(fallen.includes("OK;HARD"), claimText("cp08/return-makes-it-fall"), `nagios: ${fallen}`);
    return `nagios: ${planned.length} × watched, told; ${host};${service};CRITICAL;HARD, then OK;HARD`;
  },
});
