import { application } from "../../../modules/n-tier/application.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { ofCompany } from "../../../stacks/plan/company.js";
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

const role = () => databaseRoles().application;
const settings = "/etc/tt-rss/config.php";
const secret = "/etc/tt-rss/database.php";
const backups = "/var/backups/postgresql";
const admitted = "/etc/postgresql/15/main/pg_hba.conf";
const own = "ssl_certificate /run/plateau/web1.crt;";
const reloadFront = "nginx -t -q && systemctl restart nginx";

/** Let every server of the segment reach a tier, and only the one before it again. */
const unwall = (machine: Machine) =>
  edit(machine, rulesFile, "s/ip saddr {[^}]*} tcp dport/tcp dport/", reloadRules);
const wall = (machine: Machine, from: readonly string[], to: number) =>
  edit(machine, rulesFile, `s/tcp dport { ${to} }/ip saddr { ${from.join(", ")} } &/`, reloadRules);
const toApplication = ofCompany(() => [
  plan().machines.web1.interfaces.dmz,
  plan().machines.mon1.interfaces.srv,
]);
const toDatabase = ofCompany(() => [
  plan().machines.app1.interfaces.srv,
  plan().machines.app2.interfaces.srv,
]);

export const auditOfTheTiers = exercise({
  needs: ["web1", "app1", "app2", "db1", "desk1", "probe-lan"],
  limitMs: 120_000,

  causes: {
    "left-by-a-trial": {
      async setUp({ nodes: { web1: front, app1: first, app2: second, db1 }, token }) {
        await expiredCertificate(front, [application().host], {
          key: "/run/plateau/web1.key",
          certificate: "/etc/nginx/perime.crt",
        });
        await edit(
          front,
          frontFile,
          `s,^${own},ssl_certificate /etc/nginx/perime.crt;,; s/^    server_name ${application().host};/    listen 80;\\n&/`,
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
             INSERT INTO ttrss_users (login, pwd_hash, access_level, created) VALUES ('${staff().managementController.login}', '!', 10, now())
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
        await wall(first, toApplication(), application().port);
        await second.succeed`rm ${secret}.bak`;
        mustSucceed(
          await asOwner(
            db1,
            `DROP ROLE maintenance; UPDATE ttrss_users SET access_level = 0 WHERE login = '${staff().managementController.login}'`,
          ),
        );
        await db1.succeed`chown postgres:postgres ${backups}`;
      },
    },
    "opened-for-a-colleague": {
      async setUp({ nodes: { web1: front, app1: first, app2: second, db1 } }) {
        await expiredCertificate(front, [`essai.${application().host}`], {
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
        mustSucceed(await asOwner(db1, `GRANT TRUNCATE ON ttrss_entries TO ${role()}`));
        await db1.succeed`systemctl disable --quiet --now backup-database.timer`;
      },
      async solve({ nodes: { web1: front, app1: first, app2: second, db1 } }) {
        await edit(
          front,
          frontFile,
          `s,^ssl_certificate /etc/nginx/essai.crt;,${own},; s,^server_tokens on,server_tokens off,; s,https://${application().host}/;$,https://${application().host}$request_uri;,`,
          `rm /etc/nginx/essai.crt; ${reloadFront}`,
        );
        await wall(db1, toDatabase(), application().database.port);
        await first.succeed`chmod 640 ${secret}`;
        await edit(second, settings, "s/'ENABLE_REGISTRATION', true/'ENABLE_REGISTRATION', false/");
        mustSucceed(await asOwner(db1, `REVOKE TRUNCATE ON ttrss_entries FROM ${role()}`));
        await db1.succeed`systemctl enable --quiet --now backup-database.timer`;
      },
    },
    "copied-from-elsewhere": {
      async setUp({ nodes: { web1: front, app1: first, app2: second, db1 } }) {
        await expiredCertificate(front, [application().host], {
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
          `$a hostssl  ${application().database.name}  ${role()}  ${plan().segments.srv.cidr}  scram-sha-256`,
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
        await wall(second, toApplication(), application().port);
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
      by: staff().itManager.login,
      subject: `Audit de la veille (${reference})`,
      text: `Bonjour, merci de remettre les trois étages en règle. L'administrateur de la base accorde ${connections} connexions à l'application, pas une de plus. Répondez ici : ce qui a été trouvé, ce qui a été corrigé, et le nombre de connexions en place.`,
    });
  },

  async solve(scene) {
    const { reference, connections } = audit(scene);
    mustSucceed(
      await asOwner(scene.nodes.db1, `ALTER ROLE ${role()} CONNECTION LIMIT ${connections}`),
    );
    await reportWork(
      scene,
      reference,
      `Bonjour, les trois étages sont en règle : HTTPS seul et certificat de l'autorité, rien de l'intérieur au dehors, étages fermés, mot de passe et administration réservés, comptes de la base comme prévu, sauvegarde restaurée à l'essai. L'application a ${connections} connexions.`,
    );
  },
});
