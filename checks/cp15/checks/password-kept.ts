import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { Node } from "../../lib/nodes/node.js";

const servers = ["app1", "app2"] as const;
/** Where an application's configuration and files are, and where people leave copies; in /run too. */
const places = [
  ...["/etc", "/usr/share/tt-rss", "/var/lib/tt-rss", "/var/cache/tt-rss", "/srv"],
  ...[
    "/root",
    "/home",
    "/opt",
    "/usr/local",
    "/var/www",
    "/var/log",
    "/var/backups",
    "/tmp",
    "/var/tmp",
  ],
];

/** Of the files given, those in which each of two users finds the password; neither sees it in an environment. */
const asEach = `
  for who in www-data nobody; do
    echo "$password" | env -u password /usr/sbin/runuser -u $who -- /usr/bin/grep -lsF -f - -- "$@" | sed "s/^/$who /"
  done`;

export const passwordKept = check({
  needs: servers,
  deadlineMs: 8000,

  async run({ nodes }) {
    const found = await Promise.all(servers.map((name) => filesWithPassword(nodes[name])));
    for (const [at, { application }] of found.entries()) {
      claim(
        application.length > 0,
        claimText("cp15/on-application-reads-its-database-password", { server: servers[at] }),
        claimText("cp15/www-data-no-file-with-password", { server: servers[at] }),
      );
    }
    const open = found.flatMap(({ everybody }, at) =>
      everybody.map((file) => `${servers[at]} ${file}`),
    );
    claim(open.length === 0, claimText("cp15/nobody-else-reads-it"), open.join(", "));
    return found
      .map(({ application }, at) => `${servers[at]}: ${application.join(", ")} www-data, nobody: ∅`)
      .join("; ");
  },
});

/**
 * Files in which the application, and anybody at all, find the password that is in use: of those in which root
 * finds it, for reading everything a second time would tell no more.
 */
async function filesWithPassword(server: Node) {
  const { stdout } = await server.within(7000)`
    cd / && password=$(/usr/sbin/runuser -u www-data -- /usr/bin/php -r 'require "/etc/tt-rss/config.php"; echo DB_PASS;') || exit
    [ -n "$password" ] || exit
    export password
    set -- ${places}
    # The bench's own has every process of the machine in it.
    for place in /run/* /run/.[!.]*; do [ "$place" = /run/bench ] || [ -L "$place" ] || set -- "$@" "$place"; done
    echo "$password" | /usr/bin/grep -rlsZF --devices=skip --exclude-dir=journal -f - "$@" | xargs -0 -r sh -c ${asEach} sh`;
  const of = (who: string) =>
    stdout
      .split("\n")
      .filter((line) => line.startsWith(`${who} `))
      .map((line) => line.slice(who.length + 1));
  return { application: of("www-data"), everybody: of("nobody") };
}
