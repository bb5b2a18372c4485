import { application } from "../../../modules/n-tier/application.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { text } from "../../../scripts/ground/text.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { ownerPsql } from "../../lib/application/owner-psql.js";
import { toFront } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import { noAnswer } from "../../lib/no-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { Secret } from "../../lib/nodes/secret.js";
import { borrowVisitor } from "../lib/visitor.js";

export const roundTrip = check({
  needs: ["dc1", "web1", "app1", "app2", "db1", "probe-lan"],
  observedWith: "cp15/visitor",
  deadlineMs: 16_000,

  async run(scene) {
    const { token, password, nodes } = scene;
    const title = token;
    const visitor = await borrowVisitor(scene);
    await scene.tidy(nodes.db1, {
      fr: `entrée ${title} de l'application`,
      en: `entry ${title} of the application`,
    })`cd / && ${ownerPsql(`DELETE FROM ttrss_entries WHERE title = '${title}'`)}`;
    const { written, read } = await writeAndRead(nodes["probe-lan"], visitor, title);
    claim(
      /"status":"OK"/.test(written),
      claimText("cp15/application-accepts-to-write"),
      /^GET/.test(written) ? written : text`POST /api/ shareToPublished: ${written || noAnswer}`,
    );
    const secret = new Secret(password(`database/${databaseRoles().control}`));
    const look = (name: string) =>
      nodes.db1
        .ask`PGPASSWORD=${secret} /usr/bin/psql --no-psqlrc --no-align --tuples-only --username=${databaseRoles().control} --dbname=${application().database.name} --command=${`SELECT count(*) FROM ttrss_entries WHERE title = '${name}'`}`;
    const [there, other] = await Promise.all([look(title), look(another(token, "other"))]);
    claim(
      there.stdout.trim() === "1" && other.stdout.trim() === "0",
      claimText("cp15/control-account-reads-in-database"),
      claimText("cp15/select-count-other", {
        other: other.stdout.trim(),
        there: there.stdout.trim() || there.stderr.trim(),
      }),
    );
    claim(
      read.includes(title),
      claimText("cp15/and-application-reads-it-again"),
      text`POST /api/ getHeadlines: ${read.slice(0, 200) || noAnswer}`,
    );
    return "HTTP → SELECT count(*) = 1 → HTTP";
  },
});

/** A session of the application's own interface: log in, publish a link, read the published ones. */
async function writeAndRead(
  probe: Probe,
  { login, password }: { readonly login: string; readonly password: string },
  title: string,
): Promise<{ readonly written: string; readonly read: string }> {
  const call = (parameters: object) => JSON.stringify({ sid: "SID", ...parameters });
  const { stdout } = await probe.within(13_000)`
    ask() { curl ${toFront()} --max-time ${seconds(11)} --user ${new Secret(`${login}:${password}`)} "$@"; }
    status=$(ask -o /dev/null -w '%{http_code}' ${`https://${application().host}/`})
    [ "$status" = 200 ] || { echo "GET /: $status"; exit; }
    call() { ask --data "\${1/SID/$sid}" ${`https://${application().host}/api/`}; }
    sid=$(call ${call({ op: "login", user: login, password: "" })} | sed -n 's/.*"session_id":"\\([^"]*\\)".*/\\1/p')
    call ${call({ op: "shareToPublished", title, url: `https://${outsideSites.notices}/?${title}`, content: title })}; echo
    call ${call({ op: "getHeadlines", feed_id: -2, limit: 20 })}`;
  const [written = "", ...read] = stdout.split("\n");
  return { written, read: read.join("\n") };
}
