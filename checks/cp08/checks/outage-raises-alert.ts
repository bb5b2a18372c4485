import { text } from "../../../scripts/ground/text.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { nagiosStatus } from "../lib/nagios-status.js";

const host = "file1";
const service = "SMB";
const commands = "/var/lib/nagios4/rw/nagios.cmd";
const log = "/var/log/nagios4/nagios.log";
/** Looked at once a minute; that long ago it was still watched, on a host that is busy too. */
const watchedS = 180;
/** How long the outage lasts if nobody ends it, in seconds. */
const outageS = 10;

export const outageRaisesAlert = check({
  title: {
    fr: "Le partage de fichiers coupé, la supervision lève une alerte ; rétabli, l'alerte tombe",
    en: "With the file service cut, monitoring raises an alert; with it back, the alert falls",
  },
  remedy: {
    fr: "Sur mon1 : /etc/nagios4/en-service/file1.cfg, `systemctl status nagios4`, `journalctl -t nagios4` ; sur ses pages, file1/SMB : contrôles actifs et notifications en service, pas d'interruption planifiée oubliée.",
    en: "On mon1: /etc/nagios4/en-service/file1.cfg, `systemctl status nagios4`, `journalctl -t nagios4`; on its pages, file1/SMB: active checks and notifications on, no scheduled downtime forgotten.",
  },
  needs: ["file1", "mon1"],
  // Of two outages at once Nagios tells one alert.
  alone: true,
  deadlineMs: 14_000,

  async run({ nodes: { file1, mon1 }, token, tidy }) {
    await mustAnswer(file1, mon1);
    const status = await nagiosStatus(mon1, host, service);
    const { now, lastChance, watched, told } = status;
    claim(
      watched && told && now - lastChance < watchedS,
      {
        fr: `mon1 surveille ${host}/${service}, a regardé depuis moins de trois minutes, et prévient`,
        en: `mon1 watches ${host}/${service}, has looked within three minutes, and tells`,
      },
      `nagios ${host}/${service}: ${status.seen}`,
    );
    const address = plan.machines.mon1.interfaces.srv;
    const table = `banc_${token}`;
    /** Have Nagios look now, twice if need be, and tell what its log says. */
    const looks = async (alert: string) => {
      const { stdout } = await mon1.within(6000)`
        since=$(wc -c < ${log})
        for try in 1 2 3 4 5; do
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
    const outage = tidy(
      mon1,
      { fr: `arrêt annoncé de ${host}/${service}`, en: `announced outage of ${host}/${service}` },
      (fresh) =>
        fresh.must`echo ${command(`DEL_DOWNTIME_BY_START_TIME_COMMENT;${now};${token}`)} > ${commands}`,
    );
    await mon1.succeed`echo ${command(`SCHEDULE_SVC_DOWNTIME;${host};${service};${now};${now + 30};1;0;30;banc;${token}`)} > ${commands}`;
    const cut = tidy(
      file1,
      { fr: `table nftables inet ${table}`, en: `nftables table inet ${table}` },
      // Added first where it is not there: what is not there can't be deleted.
      (fresh) => fresh.must`nft ${`add table inet ${table}; delete table inet ${table}`}`,
    );
    // For mon1 alone, and not for long whatever becomes of the bench.
    await file1.must`nft ${`add table inet ${table}
        add set inet ${table} cut { type ipv4_addr; flags timeout; }
        add element inet ${table} cut { ${address} timeout ${outageS}s }
        add chain inet ${table} input { type filter hook input priority -10; }
        add rule inet ${table} input ip saddr @cut tcp dport 445 reject with tcp reset`}`;
    const raised = await looks("CRITICAL;HARD");
    await cut.now();
    const fallen = await looks("OK;HARD");
    await outage.now();
    claim(
      raised.includes("CRITICAL;HARD"),
      { fr: "la coupure lève une alerte", en: "the outage raises an alert" },
      text`nagios: ${raised || { fr: "aucune alerte", en: "no alert" }}`,
    );
    claim(
      fallen.includes("OK;HARD"),
      { fr: "le retour la fait tomber", en: "the return makes it fall" },
      `nagios: ${fallen}`,
    );
    return `nagios: ${host};${service};CRITICAL;HARD, then OK;HARD`;
  },
});
