import { typed } from "../../lib/typed.js";

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
