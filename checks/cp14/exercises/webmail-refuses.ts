import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const site = "/etc/nginx/sites-enabled/webmail";
const settings = "/etc/roundcube/config.inc.php";
const database = "/var/lib/dbconfig-common/sqlite3/roundcube/roundcube";

export const webmailRefuses = exercise({
  needs: ["mail1"],

  causes: {
    "interpreter-off": {
      async setUp({ nodes: { mail1 } }) {
        await mail1.succeed`systemctl disable --quiet --now php8.2-fpm`;
      },
      async solve({ nodes: { mail1 } }) {
        await mail1.succeed`systemctl enable --quiet --now php8.2-fpm`;
      },
    },
    "socket-of-another-version": {
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, site, "s,php8.2-fpm.sock,php8.4-fpm.sock,", "systemctl reload nginx");
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, site, "s,php8.4-fpm.sock,php8.2-fpm.sock,", "systemctl reload nginx");
      },
    },
    "mailboxes-by-a-shut-port": {
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, settings, "/'imap_host'/{s,ssl://,tls://,;s,:993,:143,}");
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, settings, "/'imap_host'/{s,tls://,ssl://,;s,:143,:993,}");
      },
    },
    "own-database-unreadable": {
      async setUp({ nodes: { mail1 } }) {
        await mail1.succeed`chown root:root ${database} && chmod 600 ${database}`;
      },
      async solve({ nodes: { mail1 } }) {
        mustSucceed(await mail1.ask`chown www-data:www-data ${database} && chmod 660 ${database}`);
      },
    },
  },
});
