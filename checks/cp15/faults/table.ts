import { application } from "../../../modules/n-tier/application.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { edit } from "../../lib/edit.js";
import { expiredCertificate } from "../../lib/expired-certificate.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { typed } from "../../lib/typed.js";
import { frontFile } from "../lib/front-file.js";
import { lockTable } from "../lib/lock-table.js";
import { behindFront, onDatabase } from "../lib/red-together.js";

export const backupFails = typed("db1", "chown root:root /var/backups/postgresql", [
  "cp15/backup-restores",
]);
export const backupTimerStopped = typed("db1", "systemctl stop backup-database.timer", [
  "cp15/backup-restores",
]);
export const databaseNotEnabled = typed("db1", "systemctl disable postgresql", [
  "cp15/starts-by-itself",
]);
export const oneServerStopped = typed("app2", "systemctl stop apache2", [
  "cp15/servers-answer",
  "cp15/survives-one-server",
]);
export const passwordReadable = typed(
  "app2",
  "cp /etc/tt-rss/database.php /etc/tt-rss/database.php.bak && chmod 644 /etc/tt-rss/database.php.bak && chmod 755 /etc/tt-rss",
  ["cp15/password-kept"],
);

export const accountTooPowerful = fault({
  needs: ["db1"],
  reddens: ["cp15/account-minimal", "cp15/nobody-else-in-databases"],

  async apply({ nodes: { db1 } }) {
    const { application, migration } = databaseRoles();
    mustSucceed(
      await asOwner(
        db1,
        `GRANT CREATE ON SCHEMA public TO ${application}; GRANT ${migration} TO ${application}`,
      ),
    );
  },
});

export const applicationStopped = fault({
  needs: ["app1", "app2"],
  reddens: [
    "cp15/servers-answer",
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/survives-one-server",
    "cp15/tiers-closed",
  ],
  apply: ({ nodes: { app1, app2 } }) =>
    Promise.all([app1, app2].map((server) => server.succeed`systemctl stop apache2`)),
});

export const databasePasswordChanged = fault({
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/request-followed"],

  async apply({ nodes: { db1 }, token }) {
    mustSucceed(
      await asOwner(db1, `ALTER ROLE ${databaseRoles().application} PASSWORD '${token}'`),
    );
  },
});

export const databaseWalled = fault({
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/request-followed", "cp15/tiers-closed"],
  apply: ({ nodes: { db1 } }) =>
    edit(db1, rulesFile, `/dport { ${application().database.port} } accept/d`, reloadRules),
});

export const entriesReadOnly = fault({
  needs: ["db1"],
  reddens: ["cp15/round-trip"],

  async apply({ nodes: { db1 } }) {
    mustSucceed(
      await asOwner(db1, `REVOKE INSERT ON ttrss_entries FROM ${databaseRoles().application}`),
    );
  },
});

export const frontCertificateExpired = fault({
  needs: ["web1"],
  reddens: ["cp07/tls-is-sound", "cp15/certificate-trusted"],

  async apply({ nodes: { web1 } }) {
    await expiredCertificate(web1, [application().host], {
      key: "/run/plateau/web1.key",
      certificate: "/etc/nginx/perime.crt",
    });
    await edit(
      web1,
      frontFile,
      "s,^ssl_certificate .*,ssl_certificate /etc/nginx/perime.crt;,",
      "systemctl reload nginx",
    );
  },
});

export const frontFrozen = fault({
  needs: ["web1"],
  reddens: behindFront,
  apply: ({ nodes: { web1 } }) => web1.succeed`systemctl kill --signal=STOP nginx`,
});

export const frontStopped = fault({
  needs: ["web1"],
  reddens: behindFront,
  apply: ({ nodes: { web1 } }) => web1.succeed`systemctl stop nginx`,
});

export const httpServed = fault({
  needs: ["web1"],
  reddens: ["cp15/https-only"],
  apply: ({ nodes: { web1 } }) =>
    edit(
      web1,
      frontFile,
      `s/^    server_name ${application().host};/    listen 80;\\n&/`,
      "systemctl restart nginx",
    ),
});

export const noConnectionsLeft = fault({
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/nobody-else-in-databases"],

  async apply({ nodes: { db1 } }) {
    mustSucceed(await asOwner(db1, `ALTER ROLE ${databaseRoles().application} CONNECTION LIMIT 0`));
  },
});

export const readerAdministers = fault({
  needs: ["db1"],
  reddens: ["cp15/nobody-else-administers"],

  async apply({ nodes: { db1 } }) {
    mustSucceed(
      await asOwner(
        db1,
        `INSERT INTO ttrss_users (login, pwd_hash, access_level, created) VALUES ('${staff().managementController.login}', '!', 10, now())
          ON CONFLICT (login) DO UPDATE SET access_level = 10`,
      ),
    );
  },
});

export const requestNumberLost = fault({
  needs: ["web1"],
  reddens: ["cp15/request-followed"],
  apply: ({ nodes: { web1 } }) =>
    edit(web1, frontFile, "/proxy_set_header X-Request-Id/d", "systemctl reload nginx"),
});

export const roleLeftBehind = fault({
  needs: ["db1"],
  reddens: ["cp15/nobody-else-in-databases"],

  async apply({ nodes: { db1 }, token }) {
    mustSucceed(await asOwner(db1, `CREATE ROLE maintenance LOGIN SUPERUSER PASSWORD '${token}'`));
  },
});

export const secondServerForgotten = fault({
  needs: ["web1"],
  reddens: ["cp15/survives-one-server"],
  apply: ({ nodes: { web1 } }) =>
    edit(
      web1,
      frontFile,
      `/server ${plan().machines.app2.interfaces.srv}:/d`,
      "systemctl reload nginx",
    ),
});

export const serverUnwalled = fault({
  needs: ["app1"],
  reddens: ["cp15/tiers-closed", "cp07/nothing-else-enters"],
  apply: ({ nodes: { app1 } }) =>
    edit(app1, rulesFile, "s/ip saddr {[^}]*} tcp dport/tcp dport/", reloadRules),
});

export const serversNotAdmitted = fault({
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/request-followed"],

  async apply({ nodes: { db1 } }) {
    // The cluster's own unit: Debian's postgresql.service passes a reload on and does not wait for it.
    await edit(
      db1,
      "/etc/postgresql/15/main/pg_hba.conf",
      "/^hostssl/s/^/#/",
      "systemctl reload postgresql@15-main",
    );
  },
});

export const tableLocked = fault({
  needs: ["db1"],
  reddens: [
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/backup-restores",
    "cp15/nobody-else-administers",
  ],
  apply: ({ nodes: { db1 } }) => lockTable(db1),
});

export const versionShown = fault({
  needs: ["app1", "app2"],
  reddens: ["cp15/inside-hidden"],

  async apply({ nodes: { app1, app2 } }) {
    // Debian's own settings come after the company's in the alphabet, and undo them.
    await Promise.all(
      [app1, app2].map(
        (server) => server.succeed`/usr/sbin/a2enconf -q security && systemctl reload apache2`,
      ),
    );
  },
});

export const wrongUpstreamPort = fault({
  needs: ["web1"],
  reddens: [
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/survives-one-server",
  ],

  async apply({ nodes: { web1 } }) {
    const { port } = application();
    await edit(
      web1,
      frontFile,
      `s/:${port} max_fails/:${port + 1} max_fails/`,
      "systemctl restart nginx",
    );
  },
});
