import { typed } from "../../lib/typed.js";

export const accountInSudo = typed(
  "adm1",
  `/usr/sbin/useradd --create-home --shell /bin/bash --groups sudo renfort
echo renfort:renfort | /usr/sbin/chpasswd`,
  ["cp08/no-right-too-much"],
);
export const backupNotScheduled = typed("file1", "systemctl disable --now sauvegarde.timer", [
  "cp08/backup-is-scheduled",
]);
export const homeOpenToAll = typed("fw1", "chmod 777 /home/technicien", ["cp08/secrets-kept"]);
export const keyCopied = typed(
  "web1",
  "install -m 644 /run/plateau/web1.key /srv/www/web1.key.bak",
  ["cp08/secrets-kept"],
);
export const keytabReadable = typed("file1", "setfacl -m u:daemon:r /etc/krb5.keytab", [
  "cp08/secrets-kept",
]);
export const localAccountExpired = typed(
  "adm1",
  "/usr/bin/chage --expiredate 2024-06-30 technicien",
  ["cp08/local-accounts-open"],
);
export const logsNotSent = typed("file1", "systemctl stop rsyslog.service syslog.socket", [
  "cp08/logs-reach-mon1",
]);
export const passwordsReadable = typed("file1", "chmod 666 /etc/shadow", [
  "cp08/no-right-too-much",
  "cp08/secrets-kept",
]);
export const privateKeyReadable = typed(
  "mail1",
  "chmod 755 /etc/ssl/private && chmod 644 /etc/ssl/private/mail.key",
  ["cp08/secrets-kept"],
);
export const serverNotWatched = typed(
  "mon1",
  "rm /etc/nagios4/en-service/file1.cfg && systemctl reload nagios4",
  ["cp08/outage-raises-alert"],
);
export const shellRunsAsRoot = typed(
  "db1",
  "cp /bin/dash /usr/local/bin/depannage && chmod 4755 /usr/local/bin/depannage",
  ["cp08/no-right-too-much"],
);
