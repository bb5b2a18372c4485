import { joined } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { seconds } from "../../lib/nodes/limit.js";

const folder = "/var/backups/postgresql";
/** A day, and the hour that a clock change may add, in seconds. */
const dayS = 25 * 3600;

export const backupRestores = check({
  needs: ["db1"],
  // Of a job that runs already systemd starts no second one, and the folder is put back as it was.
  alone: true,
  deadlineMs: 16_000,

  // What was in the folder stays in it: the backup's own rotation is undone as well.
  async run({ nodes: { db1 }, token }) {
    const { stdout, stderr } = await db1.within(14_000)`
      kept=/var/backups/${token}
      as_postgres() { /usr/sbin/runuser -u postgres -- "$@"; }
      export PGOPTIONS='-c lock_timeout=4s'
      sql() { as_postgres /usr/bin/psql --no-psqlrc --quiet --no-align --tuples-only --dbname=$1 --command="$2"; }
      trap 'systemctl stop backup-database; sql veille "DELETE FROM ttrss_error_log WHERE errstr = '\\''${token}'\\''"; as_postgres /usr/bin/dropdb --if-exists ${token} 2> /dev/null; rm -f "$new"; for old in $kept/*; do ln $old ${folder}/ 2> /dev/null; done; rm -rf $kept' EXIT
      trap exit TERM
      cd / && echo "timer $(systemctl is-enabled backup-database.timer)"
      next=$(systemctl show --property NextElapseUSecRealtime --value backup-database.timer)
      echo "next $(date +%s) $([ -z "$next" ] || /usr/bin/date -d "$next" +%s)"
      mkdir $kept && { ln ${folder}/* $kept/ 2> /dev/null; true; }
      sql veille ${witness(token)} && timeout ${seconds(6)} systemctl start backup-database || exit
      for file in ${folder}/*; do [ -e "$kept/$(basename $file)" ] || new=$file; done
      [ -n "$new" ] || exit
      echo "size $(stat -c %s $new)"
      as_postgres /usr/bin/createdb --template=template0 ${token} || exit
      as_postgres /usr/bin/pg_restore --exit-on-error --dbname=${token} $new || exit
      count="SELECT 'rows', relname, (xpath('/row/n/text()', query_to_xml('SELECT count(*) AS n FROM ' || oid::regclass, false, true, '')))[1] FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname"
      sql veille "$count" > $kept.live; sql ${token} "$count" > $kept.trial
      sql ${token} "SELECT 'witness', errstr FROM ttrss_error_log"
      cat $kept.live | sed 's/^/live /'; cat $kept.trial | sed 's/^/trial /'; rm -f $kept.live $kept.trial`;
    const rows = (which: string) =>
      new Map(
        [...stdout.matchAll(new RegExp(`^${which} rows\\|(\\w+)\\|(\\d+)$`, "gm"))].map(
          ([, table = "", count]) => [table, Number(count)],
        ),
      );
    const [live, trial] = [rows("live"), rows("trial")];
    claim(
      trial.size > 0,
      claimText("cp15/backup-is-made-and-restored"),
      stderr.trim().split("\n").slice(-2).join(" / ") || claimText("cp15/no-new-backup"),
    );
    claim(
      stdout.includes(`witness|${token}`),
      claimText("cp15/backup-holds-row-written-just"),
      claimText("cp15/ttrss-error-log-no", { token }),
    );
    const wrong = [...live].filter(
      ([table, count]) =>
        Math.abs((trial.get(table) ?? -1e9) - count) > (visited.test(table) ? visit : 0),
    );
    claim(
      wrong.length === 0,
      claimText("cp15/same-row-counts-table-by-table"),
      joined(
        wrong.map(([table, count]) => ({
          fr: `${table} : ${count}, restaurées ${trial.get(table)}`,
          en: `${table}: ${count}, restored ${trial.get(table)}`,
        })),
        ", ",
      ),
    );
    const timer = stdout.match(/^timer (\S*)$/m)?.[1];
    const [, now, next] = stdout.match(/^next (\d+) (\d+)$/m) ?? [];
    const inS = Number(next) - Number(now);
    claim(
      timer === "enabled" && inS > 0 && inS <= dayS,
      claimText("cp15/nightly-backup-is-scheduled-enabled"),
      `backup-database.timer: ${timer || "∅"}, ${Number.isFinite(inS) ? `in ${inS} s` : "next ∅"}`,
    );
    return `${trial.size} tables, same counts; timer ${timer}, in ${Math.round(inS / 60)} min`;
  },
});

/** Tables that a visit writes into, and how many rows one may make between the backup and the count. */
const visited =
  /_(sessions|users|user_prefs2?|user_entries|entries|feeds|feed_categories|error_log)$/;
const visit = 400;

function witness(token: string): string {
  return `INSERT INTO ttrss_error_log (errno, errstr, filename, lineno, context, created_at) VALUES (0, '${token}', '', 0, '', now())`;
}
