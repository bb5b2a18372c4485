import { z } from "zod";
import { administrator } from "../../../modules/n-tier/database/content-sql.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { listed } from "../../lib/estate/listed.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";

const servers = ["app1", "app2"] as const;
/** Of the accounts that may more than read: more than these are not named. */
const named = 200;

const powers = z.array(z.object({ login: z.string(), level: z.number() }));
const settings = z.object({ plugins: z.string(), alone: z.boolean(), registration: z.boolean() });

export const nobodyElseAdministers = check({
  needs: [...servers, "db1"],

  async run({ nodes: { db1, ...nodes } }) {
    const [accounts, ...ways] = await Promise.all([
      powerful(db1),
      ...servers.map((name) => waysIn(nodes[name])),
    ]);
    claim(
      accounts.some(({ login, level }) => login === administrator() && level === 10),
      claimText("cp15/administers-application", { administrator: administrator() }),
      `db1 ttrss_users ${administrator()}: ∅`,
    );
    const extras = [
      ...accounts
        .filter(({ login }) => login !== administrator())
        .map(({ login, level }) => ({
          machine: "db1" as const,
          what: `ttrss_users ${login}: access_level ${level}`,
        })),
      ...servers.flatMap((machine, at) => (ways[at] ?? []).map((what) => ({ machine, what }))),
    ];
    claim(extras.length === 0, claimText("cp15/nobody-else-administers-it"), listed(extras));
    return `ttrss_users: ${accounts.length} × access_level > 0`;
  },
});

async function powerful(db1: Machine): Promise<z.infer<typeof powers>> {
  const { exitCode, stdout, stderr } = await asOwner(
    db1,
    `SELECT coalesce(json_agg(one), '[]') FROM
      (SELECT login, access_level AS level FROM ttrss_users WHERE access_level > 0 LIMIT ${named}) one`,
  );
  claim(
    exitCode === 0,
    claimText("cp15/database-tells-who-administers"),
    `db1: ${stderr.trim().split("\n").at(-1) ?? ""}`,
  );
  return readAnswer(db1, "psql", stdout, powers);
}

/** Settings of one server by which somebody is an administrator whom the database does not name. */
async function waysIn(server: Machine): Promise<string[]> {
  const script = `require "/etc/tt-rss/config.php";
    echo json_encode(["plugins" => PLUGINS, "alone" => SINGLE_USER_MODE, "registration" => ENABLE_REGISTRATION]);`;
  const { stdout } = await server.succeed`
    cd / && /usr/sbin/runuser -u www-data -- /usr/bin/php -r ${script} 2> /dev/null`;
  const { plugins, alone, registration } = readAnswer(server, "php", stdout, settings);
  const strange = plugins
    .split(/[\s,]+/)
    .filter((plugin) => plugin.startsWith("auth_") && plugin !== "auth_remote");
  return [
    ...strange.map((plugin) => `PLUGINS ${plugin}`),
    ...(alone ? ["SINGLE_USER_MODE true"] : []),
    ...(registration ? ["ENABLE_REGISTRATION true"] : []),
  ];
}
