import { store } from "../../../modules/file-server/store.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
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

export const alertsSilenced = fault({
  needs: ["mon1"],
  reddens: ["cp08/outage-raises-alert"],

  async apply({ nodes: { mon1 } }) {
    await mon1.succeed`
      echo "[$(date +%s)] DISABLE_SVC_NOTIFICATIONS;file1;SMB" > /var/lib/nagios4/rw/nagios.cmd`;
    // Nagios shows its state every ten seconds.
    await mon1.eventually`
      sed -n '/service_description=SMB/,/}/p' /var/lib/nagios4/status.dat | grep -q notifications_enabled=0`;
  },
});

export const backupForgetsShares = fault({
  needs: ["file1"],
  reddens: ["cp08/backup-restores"],
  apply: ({ nodes: { file1 } }) =>
    edit(file1, "/etc/default/sauvegarde", 's,^DOSSIERS=.*,DOSSIERS="/etc/samba",'),
});

export const backupOnSameDisk = fault({
  needs: ["file1"],
  reddens: ["cp08/backup-restores"],
  apply: ({ nodes: { file1 } }) =>
    edit(
      file1,
      "/etc/default/sauvegarde",
      "s,^RESTIC_REPOSITORY=.*,RESTIC_REPOSITORY=/var/lib/sauvegardes,",
    ),
});

export const backupPasswordLost = fault({
  needs: ["file1"],
  resets: ["file1", "net1"],
  reddens: ["cp08/backup-restores"],

  async apply({ nodes: { file1 }, token }) {
    await file1.within(30_000)`systemctl start sauvegarde`;
    await file1.succeed`echo ${token} > /etc/sauvegarde/mot-de-passe`;
  },
});

export const colleagueLetIn = fault({
  needs: ["file1"],
  reddens: ["cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    const { login } = staff().managementAssistant;
    await edit(
      file1,
      "/etc/samba/smb.conf",
      `/^\\[Compta\\]/,/^\\[/s/^    valid users = .*/&, ${login}/`,
      "smbcontrol all reload-config",
    );
    await file1.succeed`/usr/bin/setfacl --modify ${`user:${login}:r-x`} ${`${store.shares}/Compta`}`;
  },
});

export const fileServiceMasked = fault({
  needs: ["file1"],
  reddens: ["cp08/server-starts-by-itself"],

  async apply({ nodes: { file1 } }) {
    // What `systemctl mask` does when the unit file is Debian's own; a running service goes on.
    await file1.succeed`systemctl disable smbd && systemctl mask smbd && systemctl is-active smbd`;
  },
});

export const fileServiceStopped = fault({
  needs: ["file1"],
  reddens: [
    "cp08/server-starts-by-itself",
    "cp08/permissions-follow-matrix",
    "cp08/strangers-refused",
    "cp08/old-dialects-refused",
    "cp08/personal-folder-is-private",
    "cp08/outage-raises-alert",
  ],

  async apply({ nodes: { file1 } }) {
    mustSucceed(await file1.within(15_000)`systemctl stop smbd`);
  },
});

export const folderOpenToEverybody = fault({
  needs: ["file1"],
  reddens: ["cp08/folders-closed-to-everybody", "cp08/nothing-else-shared"],
  apply: ({ nodes: { file1 } }) => file1.succeed`chmod 777 ${`${store.shares}/Commun`}`,
});

export const frontLogElsewhere = fault({
  needs: ["web1"],
  reddens: ["cp08/logs-reach-mon1"],
  apply: ({ nodes: { web1 } }) =>
    edit(
      web1,
      "/etc/rsyslog.conf",
      `s/${plan().machines.mon1.interfaces.srv.replaceAll(".", "\\.")}/${plan().machines.net1.interfaces.srv}/`,
      "systemctl restart rsyslog",
    ),
});

export const guestsLetIn = fault({
  needs: ["file1"],
  reddens: ["cp08/strangers-refused", "cp08/nothing-else-shared"],
  apply: ({ nodes: { file1 } }) =>
    edit(
      file1,
      "/etc/samba/smb.conf",
      "s/map to guest = never/map to guest = bad user/; s/restrict anonymous = 2/restrict anonymous = 0/",
      "systemctl restart smbd",
    ),
});

export const helpdeskNotWatched = fault({
  needs: ["mon1"],
  reddens: ["cp08/outage-raises-alert"],

  async apply({ nodes: { mon1 } }) {
    await mon1.succeed`
      echo "[$(date +%s)] DISABLE_HOST_SVC_CHECKS;desk1" > /var/lib/nagios4/rw/nagios.cmd`;
    // Nagios shows its state every ten seconds.
    await mon1.eventually`
      sed -n '/^servicestatus/,/}/p' /var/lib/nagios4/status.dat | grep -A 80 host_name=desk1 | grep -q active_checks_enabled=0`;
  },
});

export const oldDialectsAccepted = fault({
  needs: ["file1"],
  reddens: ["cp08/old-dialects-refused"],
  apply: ({ nodes: { file1 } }) =>
    edit(
      file1,
      "/etc/samba/smb.conf",
      "s/server min protocol = SMB3/server min protocol = NT1/",
      "systemctl restart smbd",
    ),
});

export const pagesOpenToOffice = fault({
  needs: ["mon1"],
  reddens: ["cp08/nobody-else-watches"],
  apply: ({ nodes: { mon1 } }) =>
    edit(
      mon1,
      "/etc/apache2/sites-available/supervision.conf",
      `s,^\\( *\\)Require valid-user,&\\n\\1Require ip ${plan().segments.lan.cidr},`,
      "systemctl reload apache2",
    ),
});

export const personalFoldersShared = fault({
  needs: ["file1"],
  reddens: ["cp08/personal-folder-is-private", "cp08/nothing-else-shared"],
  apply: ({ nodes: { file1 } }) =>
    edit(
      file1,
      "/etc/samba/smb.conf",
      "/^    valid users = %S/d; /^    create mask = 0600/d; s/directory mask = 0700/directory mask = 0755/; s/-d -m 700 -o %S/-d -m 755 -o %S/",
      "systemctl restart smbd",
    ),
});

export const seatShutToTechnicians = fault({
  needs: ["adm1"],
  reddens: ["cp08/seat-serves"],
  apply: ({ nodes: { adm1 } }) =>
    edit(
      adm1,
      "/etc/sssd/sssd.conf",
      "s/^simple_allow_groups = .*/simple_allow_groups = GG_Direction/",
      "systemctl restart sssd",
    ),
});

export const shareOpenedToReaders = fault({
  needs: ["file1"],
  reddens: ["cp08/permissions-follow-matrix", "cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    const folder = `${store.shares}/Finance`;
    await file1.succeed`/usr/bin/setfacl --modify group:DL_Finance_R:rwx ${folder}`;
  },
});

export const shareRightsLost = fault({
  needs: ["file1"],
  reddens: ["cp08/permissions-follow-matrix"],

  async apply({ nodes: { file1 } }) {
    const folder = `${store.shares}/Compta`;
    await file1.succeed`/usr/bin/setfacl --modify group:DL_Compta_RW:r-x ${folder}`;
  },
});

export const sshNotAtStart = fault({
  needs: ["adm1"],
  reddens: ["cp08/units-start-by-themselves"],

  async apply({ nodes: { adm1 } }) {
    mustSucceed(await adm1.within(20_000)`systemctl disable --quiet ssh`);
  },
});

export const suAsksNobody = fault({
  needs: ["mail1"],
  reddens: ["cp08/no-right-too-much"],
  apply: ({ nodes: { mail1 } }) =>
    edit(
      mail1,
      "/etc/pam.d/su",
      "s/^auth  *sufficient  *pam_rootok.so/&\\nauth       sufficient pam_permit.so/",
    ),
});
