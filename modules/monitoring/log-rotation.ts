import { logBounds } from "./log-bounds.js";

/**
 * `/etc/logrotate.d/machines` of mon1. rsyslog calls it as soon as a file is full, by `rotate-logs`;
 * what is quiet waits for logrotate's own timer. Nothing is compressed: whoever sends noise would have
 * all senders wait for gzip, and it would be no smaller.
 */
export function logRotation(): string {
  return `# Journaux des machines : une semaine, et moins d'une machine trop bavarde.
# rsyslog l'applique dès qu'un fichier est plein (rotation.sizeLimit, /etc/rsyslog.conf), logrotate.timer sinon.
/var/log/machines/*.log {
    daily
    maxsize ${logBounds.fileBytes - 1}
    rotate ${logBounds.kept}
    missingok
    notifempty
    create 0640 root adm
    sharedscripts
    postrotate
        # Le principal seul : appelé par rsyslog, logrotate est de la même unité
        /usr/bin/systemctl kill --kill-whom=main --signal=HUP rsyslog.service
    endscript
}
`;
}
