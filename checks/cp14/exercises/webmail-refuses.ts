import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const site = "/etc/nginx/sites-enabled/webmail";
const settings = "/etc/roundcube/config.inc.php";
const database = "/var/lib/dbconfig-common/sqlite3/roundcube/roundcube";

export const webmailRefuses = exercise({
  title: {
    fr: "« Le webmail ne m'ouvre plus ma boîte »",
    en: "“The webmail no longer opens my mailbox”",
  },
  brief: {
    fr: `${staff.managementAssistant.name} lit son courrier chez lui, dans https://${mailNames.web} : depuis ce matin il n'y arrive plus, quel que soit le navigateur. Ses collègues, qui se servent du logiciel de messagerie, ne voient rien. Trouvez entre le navigateur et la boîte ce qui manque, sur mail1, et rendez-lui le webmail, de façon qu'il revienne seul après un redémarrage. Rien d'autre ne change : ni qui ouvre quelle boîte, ni le chiffrement.`,
    en: `${staff.managementAssistant.name} reads his mail at home, in https://${mailNames.web}: since this morning he no longer can, whatever the browser. His colleagues, who use the mail program, see nothing. Find what is missing between the browser and the mailbox, on mail1, and give him the webmail back, so that it comes back by itself after a restart. Nothing else changes: neither who opens which mailbox, nor encryption.`,
  },
  minutes: 15,
  needs: ["mail1"],
  proves: ["cp14/webmail-reads"],
  keeps: [
    "cp14/letter-inside",
    "cp14/submission-secured",
    "cp14/mailboxes-private",
    "cp14/certificates-trusted",
  ],
  restarts: ["mail1"],

  causes: {
    "interpreter-off": {
      title: {
        fr: "PHP est arrêté, et désactivé au démarrage",
        en: "PHP is stopped, and disabled at boot",
      },
      async setUp({ nodes: { mail1 } }) {
        await mail1.succeed`systemctl disable --quiet --now php8.2-fpm`;
      },
      async solve({ nodes: { mail1 } }) {
        await mail1.succeed`systemctl enable --quiet --now php8.2-fpm`;
      },
    },
    "socket-of-another-version": {
      title: {
        fr: "nginx appelle PHP là où une autre version l'attendrait",
        en: "nginx calls PHP where another version would wait",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, site, "s,php8.2-fpm.sock,php8.4-fpm.sock,", "systemctl reload nginx");
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, site, "s,php8.4-fpm.sock,php8.2-fpm.sock,", "systemctl reload nginx");
      },
    },
    "mailboxes-by-a-shut-port": {
      title: {
        fr: "Le webmail demande les boîtes sur le port 143, que Dovecot n'ouvre pas",
        en: "The webmail asks for mailboxes on port 143, which Dovecot does not open",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, settings, "/'imap_host'/{s,ssl://,tls://,;s,:993,:143,}");
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, settings, "/'imap_host'/{s,tls://,ssl://,;s,:143,:993,}");
      },
    },
    "own-database-unreadable": {
      title: {
        fr: "La base du webmail n'est plus à www-data : une restauration l'a laissée à root",
        en: "The webmail's database is www-data's no more: a restore left it to root",
      },
      async setUp({ nodes: { mail1 } }) {
        await mail1.succeed`chown root:root ${database} && chmod 600 ${database}`;
      },
      async solve({ nodes: { mail1 } }) {
        mustSucceed(await mail1.ask`chown www-data:www-data ${database} && chmod 660 ${database}`);
      },
    },
  },
});
