import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { application } from "../../../modules/n-tier/application.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { expiredCertificate } from "../../lib/expired-certificate.js";
import { orderWork } from "../../lib/helpdesk/order-work.js";
import { reportWork } from "../../lib/helpdesk/report-work.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { audit } from "../lib/audit.js";
import { frontFile } from "../lib/front-file.js";

const role = databaseRoles.application;
const { host, port, database } = application;
const { web1, mon1, app1, app2 } = plan.machines;
const settings = "/etc/tt-rss/config.php";
const secret = "/etc/tt-rss/database.php";
const backups = "/var/backups/postgresql";
const admitted = "/etc/postgresql/15/main/pg_hba.conf";
const certificate = "/run/plateau/web1.crt";
const own = "ssl_certificate /run/plateau/web1.crt;";
const reloadFront = "nginx -t -q && systemctl restart nginx";

/** Let every server of the segment reach a tier, and only the one before it again. */
const unwall = (machine: Machine) =>
  edit(machine, rulesFile, "s/ip saddr {[^}]*} tcp dport/tcp dport/", reloadRules);
const wall = (machine: Machine, from: readonly string[], to: number) =>
  edit(machine, rulesFile, `s/tcp dport { ${to} }/ip saddr { ${from.join(", ")} } &/`, reloadRules);
const toApplication = [web1.interfaces.dmz, mon1.interfaces.srv];
const toDatabase = [app1.interfaces.srv, app2.interfaces.srv];

export const auditOfTheTiers = exercise({
  title: {
    fr: "La veille devant les auditeurs, étage par étage",
    en: "The watch before the auditors, tier by tier",
  },
  brief: {
    fr: `La veille (https://${host}) marche, et les auditeurs n'en veulent pas telle qu'elle est. ${staff.itManager.name} vous demande de reprendre les trois étages ; sa demande, avec une valeur, est dans un ticket à l'assistance (https://${helpdesk.host}, file Demandes). La règle de l'entreprise :
1. Le client ne parle à web1 qu'en HTTPS (le reste l'y renvoie, au même chemin), avec le certificat de l'autorité (${certificate}), et n'apprend rien de l'intérieur : ni version, ni adresse, ni erreur.
2. Chaque étage n'est joint que par celui qui le précède, et par la supervision là où elle regarde.
3. Le mot de passe SQL ne se lit que de l'application ; seul ${staff.itManager.name} administre celle-ci.
4. La base n'a que ses comptes, leurs droits et leurs entrées : ${databaseRoles.migration} possède, ${role} lit et écrit, ${databaseRoles.control} regarde.
5. La sauvegarde se fait chaque nuit, et se restaure.
6. ${role} a autant de connexions que le ticket le demande.
7. Tout tient après un redémarrage des quatre machines. Répondez dans le ticket : constats, corrections, le nombre de connexions ; résolvez-le.
Le service ne s'arrête pas plus que le temps d'un redémarrage.`,
    en: `The watch (https://${host}) works, and the auditors will not have it as it is. ${staff.itManager.name} asks you to go through the three tiers; what he asks, with a value, is in a ticket at the helpdesk (https://${helpdesk.host}, queue Demandes). The company's rule:
1. The client speaks to web1 over HTTPS alone (all else sends him there, to the same path), with the authority's certificate (${certificate}), and learns nothing of the inside: no version, no address, no error.
2. Each tier is reached by the one before it alone, and by monitoring where that looks.
3. The SQL password is read by the application alone; only ${staff.itManager.name} administers the latter.
4. The database has its own accounts, rights and ways in alone: ${databaseRoles.migration} owns, ${role} reads and writes, ${databaseRoles.control} looks.
5. The backup is made every night, and restores.
6. ${role} has as many connections as the ticket asks for.
7. All of it outlives a restart of the four machines. Answer in the ticket: findings, repairs, the number of connections; resolve it.
The service stops for no longer than a restart.`,
  },
  minutes: 90,
  needs: ["web1", "app1", "app2", "db1", "desk1", "probe-lan"],
  proves: [
    "cp15/https-only",
    "cp15/inside-hidden",
    "cp15/certificate-trusted",
    "cp15/tiers-closed",
    "cp15/password-kept",
    "cp15/nobody-else-administers",
    "cp15/nobody-else-in-databases",
    "cp15/backup-restores",
    "cp15/audit-reported",
  ],
  keeps: [
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/survives-one-server",
    "cp15/starts-by-itself",
    "cp15/account-minimal",
  ],
  restarts: ["db1", "app1", "app2", "web1"],
  limitMs: 120_000,

  causes: {
    "left-by-a-trial": {
      title: {
        fr: "HTTP servi, certificat expiré, versions d'Apache, app1 ouverte, copie du mot de passe sur app2, superutilisateur de trop, sauvegardes à root",
        en: "HTTP served, expired certificate, Apache's versions, app1 open, a copy of the password on app2, one superuser too many, backups that are root's",
      },
      async setUp({ nodes: { web1: front, app1: first, app2: second, db1 }, token }) {
        await expiredCertificate(front, [host], {
          key: "/run/plateau/web1.key",
          certificate: "/etc/nginx/perime.crt",
        });
        await edit(
          front,
          frontFile,
          `s,^${own},ssl_certificate /etc/nginx/perime.crt;,; s/^    server_name ${host};/    listen 80;\\n&/`,
          reloadFront,
        );
        for (const server of [first, second]) {
          await server.succeed`/usr/sbin/a2enconf -q security && systemctl reload apache2`;
        }
        await unwall(first);
        await second.succeed`cp ${secret} ${secret}.bak && chmod 644 ${secret}.bak`;
        mustSucceed(
          await asOwner(
            db1,
            `CREATE ROLE maintenance LOGIN SUPERUSER PASSWORD '${token}';
             INSERT INTO ttrss_users (login, pwd_hash, access_level, created) VALUES ('${staff.managementController.login}', '!', 10, now())
               ON CONFLICT (login) DO UPDATE SET access_level = 10`,
          ),
        );
        await db1.succeed`chown root:root ${backups}`;
      },
      async solve({ nodes: { web1: front, app1: first, app2: second, db1 } }) {
        await edit(
          front,
          frontFile,
          `s,^ssl_certificate /etc/nginx/perime.crt;,${own},; /^    listen 80;$/d`,
          `rm /etc/nginx/perime.crt; ${reloadFront}`,
        );
        for (const server of [first, second]) {
          await server.succeed`/usr/sbin/a2disconf -q security && systemctl reload apache2`;
        }
        await wall(first, toApplication, port);
        await second.succeed`rm ${secret}.bak`;
        mustSucceed(
          await asOwner(
            db1,
            `DROP ROLE maintenance; UPDATE ttrss_users SET access_level = 0 WHERE login = '${staff.managementController.login}'`,
          ),
        );
        await db1.succeed`chown postgres:postgres ${backups}`;
      },
    },
    "opened-for-a-colleague": {
      title: {
        fr: "Renvoi vers l'accueil seulement, certificat d'un autre nom, version de nginx, base ouverte, mot de passe lisible sur app1, inscription libre, droit de créer, sauvegarde non planifiée",
        en: "Sent to the home page alone, another name's certificate, nginx's version, database open, password readable on app1, free registration, right to create, backup not scheduled",
      },
      async setUp({ nodes: { web1: front, app1: first, app2: second, db1 } }) {
        await expiredCertificate(front, [`essai.${host}`], {
          key: "/run/plateau/web1.key",
          certificate: "/etc/nginx/essai.crt",
        });
        await edit(
          front,
          frontFile,
          `s,^${own},ssl_certificate /etc/nginx/essai.crt;,; s,^server_tokens off,server_tokens on,; s,\\$request_uri;$,/;,`,
          reloadFront,
        );
        await unwall(db1);
        await first.succeed`chmod 644 ${secret}`;
        await edit(second, settings, "s/'ENABLE_REGISTRATION', false/'ENABLE_REGISTRATION', true/");
        mustSucceed(await asOwner(db1, `GRANT TRUNCATE ON ttrss_entries TO ${role}`));
        await db1.succeed`systemctl disable --quiet --now backup-database.timer`;
      },
      async solve({ nodes: { web1: front, app1: first, app2: second, db1 } }) {
        await edit(
          front,
          frontFile,
          `s,^ssl_certificate /etc/nginx/essai.crt;,${own},; s,^server_tokens on,server_tokens off,; s,https://${host}/;$,https://${host}$request_uri;,`,
          `rm /etc/nginx/essai.crt; ${reloadFront}`,
        );
        await wall(db1, toDatabase, database.port);
        await first.succeed`chmod 640 ${secret}`;
        await edit(second, settings, "s/'ENABLE_REGISTRATION', true/'ENABLE_REGISTRATION', false/");
        mustSucceed(await asOwner(db1, `REVOKE TRUNCATE ON ttrss_entries FROM ${role}`));
        await db1.succeed`systemctl enable --quiet --now backup-database.timer`;
      },
    },
    "copied-from-elsewhere": {
      title: {
        fr: "Renvoi vers HTTP, certificat expiré, version de PHP, app2 ouverte, mot de passe copié dans /srv, greffon d'identification de plus, réseau entier admis dans la base, sauvegardes sans droit d'écriture",
        en: "Sent to HTTP, expired certificate, PHP's version, app2 open, password copied into /srv, one more log-in plugin, a whole network admitted to the database, backups without permission to write",
      },
      async setUp({ nodes: { web1: front, app1: first, app2: second, db1 } }) {
        await expiredCertificate(front, [host], {
          key: "/run/plateau/web1.key",
          certificate: "/etc/nginx/ancien.crt",
        });
        await edit(
          front,
          frontFile,
          `s,^${own},ssl_certificate /etc/nginx/ancien.crt;,; s,return 301 https://,return 302 http://,`,
          reloadFront,
        );
        for (const server of [first, second]) {
          await edit(
            server,
            "/etc/php/8.2/mods-available/plateau.ini",
            "s/^expose_php = Off/expose_php = On/",
            "systemctl restart apache2",
          );
        }
        await unwall(second);
        await first.succeed`mkdir -p /srv/copie && cp ${secret} /srv/copie/ && chmod 644 /srv/copie/*`;
        await edit(first, settings, "s/'auth_remote, note'/'auth_internal, auth_remote, note'/");
        await edit(
          db1,
          admitted,
          `$a hostssl  ${database.name}  ${role}  ${plan.segments.srv.cidr}  scram-sha-256`,
          "systemctl reload postgresql@15-main",
        );
        await db1.succeed`chmod 500 ${backups}`;
      },
      async solve({ nodes: { web1: front, app1: first, app2: second, db1 } }) {
        await edit(
          front,
          frontFile,
          `s,^ssl_certificate /etc/nginx/ancien.crt;,${own},; s,return 302 http://,return 301 https://,`,
          `rm /etc/nginx/ancien.crt; ${reloadFront}`,
        );
        for (const server of [first, second]) {
          await edit(
            server,
            "/etc/php/8.2/mods-available/plateau.ini",
            "s/^expose_php = On/expose_php = Off/",
            "systemctl restart apache2",
          );
        }
        await wall(second, toApplication, port);
        await first.succeed`rm -r /srv/copie`;
        await edit(first, settings, "s/'auth_internal, auth_remote, note'/'auth_remote, note'/");
        await edit(db1, admitted, "$d", "systemctl reload postgresql@15-main");
        await db1.succeed`chmod 700 ${backups}`;
      },
    },
  },

  async setUp(scene) {
    const { reference, connections } = audit(scene);
    await orderWork(scene, {
      by: staff.itManager.login,
      subject: `Audit de la veille (${reference})`,
      text: `Bonjour, merci de remettre les trois étages en règle. L'administrateur de la base accorde ${connections} connexions à l'application, pas une de plus. Répondez ici : ce qui a été trouvé, ce qui a été corrigé, et le nombre de connexions en place.`,
    });
  },

  async solve(scene) {
    const { reference, connections } = audit(scene);
    mustSucceed(
      await asOwner(scene.nodes.db1, `ALTER ROLE ${role} CONNECTION LIMIT ${connections}`),
    );
    await reportWork(
      scene,
      reference,
      `Bonjour, les trois étages sont en règle : HTTPS seul et certificat de l'autorité, rien de l'intérieur au dehors, étages fermés, mot de passe et administration réservés, comptes de la base comme prévu, sauvegarde restaurée à l'essai. L'application a ${connections} connexions.`,
    );
  },
});
