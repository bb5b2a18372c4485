import { expect, test } from "vitest";
import { giveRight } from "../../checks/cp09/lib/give-right.js";
import { asOwner } from "../../checks/lib/application/as-owner.js";
import { edit } from "../../checks/lib/edit.js";
import type { CheckId } from "../../checks/lib/ids.js";
import { addressOf, mailPlaces } from "../../checks/lib/mail/mail-places.js";
import { mustSucceed } from "../../checks/lib/must-succeed.js";
import { changeRecord } from "../../checks/lib/network/dns-change.js";
import { keaConf, restartKea, subnetLines } from "../../checks/lib/network/kea.js";
import type { Machine } from "../../checks/lib/nodes/machine.js";
import { directoryEntries } from "../../checks/lib/probes/directory/directory-entries.js";
import { firstValue } from "../../checks/lib/probes/directory/first-value.js";
import { mustChange, replaced } from "../../checks/lib/probes/directory/must-change.js";
import { groupDn, personDn, unitDn } from "../../modules/domain-controller/names.js";
import { store } from "../../modules/file-server/store.js";
import { mailStore } from "../../modules/mail-server/mail-store.js";
import { databaseRoles } from "../../modules/n-tier/database-roles.js";
import { english } from "../../scripts/ground/text.js";
import { people } from "../../stacks/plan/people.js";
import { type MachineName, plan, type SegmentName } from "../../stacks/plan/plan.js";
import { staff } from "../../stacks/plan/staff.js";
import { expectSatisfied, liveLab, look, told } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** Something that no fault, hint or text of the checks names. */
interface Extra {
  readonly machine: MachineName;
  plant(machine: Machine): Promise<unknown>;
  undo(machine: Machine): Promise<unknown>;
  /** What tells it, after its machine's name. */
  readonly seen: string;
}

const { domain } = plan().company;
const { db1, file1, fw1, fw2 } = plan().machines;

/** An address of a segment that the plan gives to nobody. */
function stranger(segment: SegmentName): string {
  return plan().segments[segment].probe.replace(/\d+$/, "93");
}

async function editKea(net1: Machine, script: string): Promise<void> {
  await edit(net1, keaConf, script);
  await restartKea(net1);
}

const direction = unitDn("Direction");
const guard = "nTSecurityDescriptor";
const kept = new Map<string, Buffer>();

/** Note who may do what with an object, to give it back as it was. */
async function keepGuard(dc1: Machine, dn: string): Promise<void> {
  const entries = await directoryEntries(dc1, dn, `(distinguishedName=${dn})`, [guard], [guard]);
  kept.set(dn, Buffer.from(firstValue(entries[0] ?? new Map(), guard), "base64"));
}

async function giveGuardBack(dc1: Machine, dn: string): Promise<void> {
  await mustChange(dc1, [replaced(dn, guard, kept.get(dn) ?? Buffer.alloc(0))]);
}

async function inHelpdesk(desk1: Machine, sql: string): Promise<void> {
  await desk1.succeed`/usr/bin/psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username=rt --dbname=rt --command=${sql}`;
}

const applicationSite = "/etc/apache2/sites-available/application.conf";
const databaseSettings = "/etc/postgresql/15/main/conf.d/zz-essai.conf";

/** Of each kind of object three, on three machines, and the one check that sees them. */
const kinds: readonly (readonly [kind: string, seenBy: CheckId, extras: readonly Extra[]])[] = [
  [
    "rights of accounts",
    "cp08/no-right-too-much",
    [
      {
        machine: "desk1",
        plant: (machine) => machine.succeed`/usr/bin/gpasswd --add www-data shadow > /dev/null`,
        undo: (machine) => machine.succeed`/usr/bin/gpasswd --delete www-data shadow > /dev/null`,
        seen: "/etc/group shadow(42) www-data",
      },
      {
        machine: "dc2",
        plant: (machine) => machine.succeed`/usr/sbin/usermod --shell /bin/sh --password '' games`,
        undo: (machine) =>
          machine.succeed`/usr/sbin/usermod --shell /usr/sbin/nologin --password '*' games`,
        seen: "/etc/shadow games ∅",
      },
      {
        machine: "adm1",
        plant: (machine) =>
          machine.succeed`echo '%users ALL=(root) /usr/bin/less' > /etc/sudoers.d/lecture`,
        undo: (machine) => machine.succeed`rm /etc/sudoers.d/lecture`,
        seen: "/etc/sudoers.d/lecture %users ALL=(root) /usr/bin/less",
      },
    ],
  ],
  [
    "programs and keys",
    "cp08/no-right-too-much",
    [
      {
        machine: "mon1",
        plant: (machine) =>
          machine.succeed`cp /usr/bin/head /srv/lire && chgrp shadow /srv/lire && chmod 2755 /srv/lire`,
        undo: (machine) => machine.succeed`rm /srv/lire`,
        seen: "/srv/lire 2755 uid=0",
      },
      {
        machine: "web1",
        plant: (machine) =>
          machine.succeed`umask 77; mkdir -p /root/.ssh && echo 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB one' > /root/.ssh/authorized_keys2`,
        undo: (machine) => machine.succeed`rm /root/.ssh/authorized_keys2`,
        seen: "/root/.ssh/authorized_keys2 one",
      },
      {
        machine: "ws3",
        plant: (machine) =>
          machine.succeed`echo 'AuthorizedKeysFile /opt/keys/%u' > /etc/ssh/sshd_config.d/00.conf`,
        undo: (machine) => machine.succeed`rm /etc/ssh/sshd_config.d/00.conf`,
        seen: "/etc/ssh/sshd_config.d/00.conf AuthorizedKeysFile /opt/keys/%u",
      },
      {
        // Whoever reads it to its end is at it for hours.
        machine: "net1",
        plant: (machine) =>
          machine.succeed`/usr/bin/truncate -s 5T /srv/trou && chmod 4755 /srv/trou`,
        undo: (machine) => machine.succeed`rm /srv/trou`,
        seen: "/srv/trou 4755 uid=0",
      },
    ],
  ],
  [
    "rights on what is secret",
    "cp08/secrets-kept",
    [
      {
        machine: "desk1",
        plant: (machine) => machine.succeed`chmod o+r /etc/request-tracker5/mot-de-passe-annuaire`,
        undo: (machine) => machine.succeed`chmod o= /etc/request-tracker5/mot-de-passe-annuaire`,
        seen: "/etc/request-tracker5/mot-de-passe-annuaire 644 root:www-data (640 root:www-data)",
      },
      {
        machine: "db1",
        plant: (machine) =>
          machine.succeed`chown :users /var/lib/postgresql/15/main && chmod 750 /var/lib/postgresql/15/main`,
        undo: (machine) =>
          machine.succeed`chmod 700 /var/lib/postgresql/15/main && chown :postgres /var/lib/postgresql/15/main`,
        seen: "/var/lib/postgresql/15/main 750 postgres:users (700 postgres:postgres)",
      },
      {
        machine: "dc2",
        plant: (machine) => machine.succeed`/usr/bin/setfacl -m u:nobody:rx /var/lib/samba/private`,
        undo: (machine) => machine.succeed`/usr/bin/setfacl -b /var/lib/samba/private`,
        seen: "/var/lib/samba/private 750 root:root user:nobody:5 (700 root:root)",
      },
      {
        machine: "ts1",
        plant: (machine) => machine.succeed`/usr/bin/install -m 644 /etc/krb5.keytab /opt/cle`,
        undo: (machine) => machine.succeed`rm /opt/cle`,
        seen: "/opt/cle 644 root:root (keytab)",
      },
    ],
  ],
  [
    "versions and ciphers of TLS",
    "cp07/tls-is-sound",
    [
      {
        machine: "app1",
        plant: (machine) => machine.succeed`
          printf '%s\n' 'SSLProtocol all' 'SSLCipherSuite ALL:@SECLEVEL=0' > /run/tls && sed -i '/^ *SSLProtocol/r /run/tls' ${applicationSite}
          sed -i 's/^ *SSLProtocol -all/#&/' ${applicationSite} && systemctl reload apache2`,
        undo: (machine) => machine.succeed`
          sed -i '/^SSLProtocol all/d; /^SSLCipherSuite ALL/d; s/^#\( *SSLProtocol\)/\1/' ${applicationSite} && systemctl reload apache2`,
        seen: "tcp/8443 TLSv1.1",
      },
      {
        machine: "db1",
        plant: (machine) => machine.succeed`
          printf '%s\n' "ssl_min_protocol_version = 'TLSv1'" "ssl_ciphers = 'ALL:@SECLEVEL=0'" > ${databaseSettings}
          /usr/bin/pg_ctlcluster 15 main reload`,
        undo: (machine) =>
          machine.succeed`rm ${databaseSettings} && /usr/bin/pg_ctlcluster 15 main reload`,
        seen: "tcp/5432 TLSv1.1",
      },
      {
        machine: "mail1",
        plant: (machine) => machine.succeed`
          printf '%s # essai\n' 'ssl_min_protocol = TLSv1' 'ssl_cipher_list = ALL:@SECLEVEL=0' >> /etc/dovecot/dovecot.conf
          systemctl reload dovecot`,
        undo: (machine) =>
          machine.succeed`sed -i '/ # essai$/d' /etc/dovecot/dovecot.conf && systemctl reload dovecot`,
        seen: "tcp/4190 TLSv1.1",
      },
    ],
  ],
  [
    "ways to be let in",
    "cp08/no-right-too-much",
    [
      {
        machine: "mail1",
        plant: (machine) =>
          machine.succeed`sed -i '1i auth sufficient pam_permit.so' /etc/pam.d/su`,
        undo: (machine) => machine.succeed`sed -i '1{/pam_permit/d}' /etc/pam.d/su`,
        seen: "/etc/pam.d/su auth sufficient pam_permit.so",
      },
      {
        machine: "dep1",
        plant: (machine) => machine.succeed`chmod 666 /etc/shadow`,
        undo: (machine) => machine.succeed`chmod 640 /etc/shadow`,
        seen: "/etc/shadow 666 gid=42 others",
      },
      {
        machine: "db1",
        plant: (machine) => machine.succeed`chown games /usr/bin/perl`,
        undo: (machine) => machine.succeed`chown root /usr/bin/perl`,
        seen: "/usr/bin/perl 755 uid=5",
      },
      {
        machine: "web1",
        plant: (machine) => machine.succeed`echo /srv/a.so > /etc/ld.so.preload`,
        undo: (machine) => machine.succeed`rm /etc/ld.so.preload`,
        seen: "/etc/ld.so.preload /srv/a.so",
      },
      {
        // The folder goes along, and what is in it is looked at by nobody.
        machine: "mon1",
        plant: (machine) =>
          machine.succeed`mv /etc/security /srv/security && ln -s /srv/security /etc/security`,
        undo: (machine) => machine.succeed`rm /etc/security && mv /srv/security /etc/security`,
        seen: "/etc/security → /srv/security",
      },
    ],
  ],
  [
    "rules of sudo behind more than is read",
    "cp08/no-right-too-much",
    [
      {
        machine: "ws1",
        plant: (machine) =>
          machine.succeed`
            { yes '# rien' | head -c 70000; echo; echo '%users ALL=(ALL) NOPASSWD: ALL'; } > /etc/sudoers.d/notes`,
        undo: (machine) => machine.succeed`rm /etc/sudoers.d/notes`,
        seen: "/etc/sudoers.d/notes > 64 KiB",
      },
    ],
  ],
  [
    "rules of sudo in a file whose name has two lines",
    "cp08/no-right-too-much",
    [
      {
        machine: "ws2",
        plant: (machine) => machine.succeed`echo '%users ALL=(ALL) ALL' > ${"/etc/sudoers.d/a\nb"}`,
        undo: (machine) => machine.succeed`rm ${"/etc/sudoers.d/a\nb"}`,
        seen: "/etc/sudoers.d/a",
      },
    ],
  ],
  [
    "sockets that listen",
    "cp07/nothing-else-listens",
    [
      {
        machine: "ws1",
        plant: (machine) =>
          machine.eventually`
            printf '%s\\n' 'Port 22' 'Port 2022' > /etc/ssh/sshd_config.d/00.conf && systemctl restart ssh; netstat -ltn | grep -q ':2022 '`,
        undo: (machine) =>
          machine.eventually`rm -f /etc/ssh/sshd_config.d/00.conf; systemctl restart ssh; netstat -ltn | grep -q ':22 '`,
        seen: "tcp/2022 sshd",
      },
      {
        machine: "ext1",
        plant: (machine) =>
          machine.eventually`
            /usr/bin/systemd-run --quiet --collect --unit=recu /usr/bin/perl -MIO::Socket::INET -e \
              ${'sleep 600 if IO::Socket::INET->new(Proto => "udp", LocalPort => 1812)'}; netstat -lun | grep -q ':1812 '`,
        undo: (machine) => machine.succeed`/usr/bin/systemctl stop recu`,
        seen: "udp/1812 perl",
      },
      {
        machine: "mon1",
        plant: (machine) =>
          machine.eventually`
            /usr/bin/systemd-run --quiet --collect --unit=mesure --uid=games /usr/bin/perl -MIO::Socket::INET -e \
              ${"sleep 600 if IO::Socket::INET->new(LocalPort => 9100, Listen => 5)"}; netstat -ltn | grep -q ':9100 '`,
        undo: (machine) => machine.succeed`/usr/bin/systemctl stop mesure`,
        seen: "tcp/9100 ",
      },
      {
        // The bench's own program, which checks use for a moment: it begins anew before a moment is over.
        machine: "adm1",
        plant: (machine) =>
          machine.eventually`
            /usr/bin/systemd-run --quiet --collect --unit=veilleur --property=Restart=always --property=RestartSec=0 \
              --property=RuntimeMaxSec=5 --property=StartLimitIntervalSec=0 /run/bench/busybox nc -ll -p 4712 -e /bin/true
            netstat -ltn | grep -q ':4712 '`,
        undo: (machine) => machine.succeed`/usr/bin/systemctl stop veilleur`,
        seen: "tcp/4712 ",
      },
    ],
  ],
  [
    "tasks",
    "cp08/nothing-else-scheduled",
    [
      {
        machine: "file1",
        plant: (machine) =>
          machine.succeed`mkdir -p /etc/cron.d && echo '5 4 * * * root /usr/bin/true' > /etc/cron.d/ronde`,
        undo: (machine) => machine.succeed`rm /etc/cron.d/ronde`,
        seen: "/etc/cron.d/ronde",
      },
      {
        machine: "dc2",
        plant: (machine) =>
          machine.succeed`/usr/bin/systemd-run --quiet --unit=ronde --on-calendar=04:05 /usr/bin/true`,
        undo: (machine) => machine.succeed`/usr/bin/systemctl stop ronde.timer`,
        seen: "/run/systemd/transient/ronde.timer",
      },
      {
        machine: "fw1",
        plant: (machine) =>
          machine.succeed`
            printf '%s\\n' '[Timer]' 'OnBootSec=1h' > /usr/lib/systemd/system/ronde.timer &&
              ln -s /usr/lib/systemd/system/ronde.timer /etc/systemd/system/timers.target.wants/`,
        undo: (machine) =>
          machine.succeed`rm /usr/lib/systemd/system/ronde.timer /etc/systemd/system/timers.target.wants/ronde.timer`,
        seen: "/usr/lib/systemd/system/ronde.timer",
      },
    ],
  ],
  [
    "scripts and services that start by themselves",
    "cp08/nothing-else-scheduled",
    [
      {
        machine: "net1",
        plant: (machine) =>
          machine.succeed`
            mkdir -p /run/systemd/system/rsyslog.service.d &&
              printf '%s\n' '[Service]' 'ExecStartPre=/srv/a' > /run/systemd/system/rsyslog.service.d/a.conf`,
        undo: (machine) => machine.succeed`rm -r /run/systemd/system/rsyslog.service.d`,
        seen: "/run/systemd/system/rsyslog.service.d/a.conf",
      },
      {
        machine: "db1",
        plant: (machine) =>
          machine.succeed`
            mkdir -p /etc/systemd/system/rsyslog.service.d &&
              printf '%s\n' '[Service]' 'ExecStartPre=/srv/a' > /etc/systemd/system/rsyslog.service.d/a.conf`,
        undo: (machine) => machine.succeed`rm -r /etc/systemd/system/rsyslog.service.d`,
        seen: "/etc/systemd/system/rsyslog.service.d/a.conf ExecStartPre=/srv/a",
      },
      {
        machine: "mon1",
        plant: (machine) =>
          machine.succeed`
            printf '%s\n' '/var/log/a.log {' ' postrotate' '  /srv/a' ' endscript' '}' > /etc/logrotate.d/a`,
        undo: (machine) => machine.succeed`rm /etc/logrotate.d/a`,
        seen: "/etc/logrotate.d/a /srv/a",
      },
      {
        machine: "ws3",
        plant: (machine) =>
          machine.succeed`printf '%s\n' '#!/bin/sh' /srv/a > /etc/network/if-up.d/a`,
        undo: (machine) => machine.succeed`rm /etc/network/if-up.d/a`,
        seen: "/etc/network/if-up.d/a",
      },
      {
        machine: "ts1",
        plant: (machine) => machine.succeed`echo /srv/a >> /etc/bash.bashrc`,
        undo: (machine) => machine.succeed`sed -i '$d' /etc/bash.bashrc`,
        seen: "/etc/bash.bashrc /srv/a",
      },
    ],
  ],
  [
    "shares, and what they let whom do",
    "cp08/nothing-else-shared",
    [
      {
        machine: "file1",
        plant: (machine) =>
          machine.succeed`
            printf '%s\\n' '[Echange$]' 'path = /srv/fichiers' 'guest ok = yes' 'browseable = no' > /etc/samba/plus.conf &&
              sed -i '$a include = /etc/samba/plus.conf' /etc/samba/smb.conf && /usr/bin/smbcontrol all reload-config`,
        undo: (machine) =>
          machine.succeed`
            sed -i '/plus.conf/d' /etc/samba/smb.conf && rm /etc/samba/plus.conf && /usr/bin/smbcontrol all reload-config`,
        seen: "[Echange$] path = /srv/fichiers; guest ok = Yes",
      },
      {
        machine: "file1",
        plant: (machine) =>
          machine.succeed`
            mkdir ${`${store.shares}/Finance/Paie`} &&
              /usr/bin/setfacl -m ${`user:${staff().director.login}:rwx`} ${`${store.shares}/Finance/Paie`}`,
        undo: (machine) => machine.succeed`rmdir ${`${store.shares}/Finance/Paie`}`,
        seen: `${store.shares}/Finance/Paie user:${staff().director.login}:rwx`,
      },
      {
        machine: "dc2",
        plant: (machine) =>
          machine.succeed`sed -i ${`/^\\[netlogon\\]/a admin users = ${staff().technician.login}`} /etc/samba/smb.conf`,
        undo: (machine) => machine.succeed`sed -i '/^admin users/d' /etc/samba/smb.conf`,
        seen: `[netlogon] admin users = ${staff().technician.login}`,
      },
    ],
  ],
  [
    "letters that go elsewhere, and who reads them",
    "cp14/nobody-else-reads",
    [
      {
        machine: "mail1",
        plant: (machine) =>
          machine.succeed`
            mkdir -p ${`${mailStore}/${staff().director.login}`} &&
              printf '%s\\n' 'require ["copy"];' ${`redirect :copy "${mailPlaces().supplier}";`} > ${`${mailStore}/${staff().director.login}/.dovecot.sieve`}`,
        undo: (machine) =>
          machine.succeed`
            rm ${`${mailStore}/${staff().director.login}/.dovecot.sieve`} &&
              { rmdir ${`${mailStore}/${staff().director.login}`} 2> /dev/null || true; }`,
        seen: `${mailStore}/${staff().director.login}/.dovecot.sieve → ${mailPlaces().supplier}`,
      },
      {
        machine: "mail1",
        plant: (machine) =>
          machine.succeed`
            printf '%s\\n' 'passdb {' ' driver = static' ' args = nopassword=y allow_nets=10.9.9.9' ' master = yes' '}' >> /etc/dovecot/dovecot.conf`,
        undo: (machine) =>
          machine.succeed`sed -i '/^passdb {$/{N;/static/{N;N;N;d}}' /etc/dovecot/dovecot.conf`,
        seen: "passdb args=nopassword=y allow_nets=10.9.9.9 driver=static master=yes",
      },
      {
        machine: "desk1",
        plant: (machine) =>
          machine.succeed`
            sed -i ${`/^postmaster: /s/$/, ${mailPlaces().supplier}/`} /etc/aliases && /usr/bin/newaliases`,
        undo: (machine) =>
          machine.succeed`
            sed -i ${`/^postmaster: /s/, ${mailPlaces().supplier}//`} /etc/aliases && /usr/bin/newaliases`,
        seen: `hash:/etc/aliases postmaster → ${addressOf("postmaster")}, ${mailPlaces().supplier}`,
      },
    ],
  ],
  [
    "roles, rights and ways into databases",
    "cp15/nobody-else-in-databases",
    [
      {
        machine: "db1",
        plant: (machine) =>
          machine.succeed`echo 'host all all 10.0.0.0/8 trust' >> /etc/postgresql/15/main/pg_hba.conf`,
        undo: (machine) => machine.succeed`sed -i '/trust$/d' /etc/postgresql/15/main/pg_hba.conf`,
        seen: "pg_hba.conf: host all all 10.0.0.0/8 trust",
      },
      {
        machine: "db1",
        plant: async (machine) =>
          mustSucceed(
            await asOwner(
              machine,
              `GRANT SELECT (login) ON ttrss_users TO PUBLIC; GRANT pg_read_server_files TO ${databaseRoles().control}`,
            ),
          ),
        undo: async (machine) =>
          mustSucceed(
            await asOwner(
              machine,
              `REVOKE SELECT (login) ON ttrss_users FROM PUBLIC; REVOKE pg_read_server_files FROM ${databaseRoles().control}`,
            ),
          ),
        seen: `role ${databaseRoles().control}: member of pg_read_server_files`,
      },
      {
        machine: "desk1",
        plant: (machine) =>
          machine.succeed`cd / && /usr/sbin/runuser -u postgres -- /usr/bin/createdb copie`,
        undo: (machine) =>
          machine.succeed`cd / && /usr/sbin/runuser -u postgres -- /usr/bin/dropdb copie`,
        seen: "database copie (postgres)",
      },
    ],
  ],
  [
    "administrators of the application",
    "cp15/nobody-else-administers",
    [
      {
        machine: "db1",
        plant: async (machine) =>
          mustSucceed(
            await asOwner(
              machine,
              "INSERT INTO ttrss_users (login, pwd_hash, access_level, created) VALUES ('aide', '!', 5, now())",
            ),
          ),
        undo: async (machine) =>
          mustSucceed(await asOwner(machine, "DELETE FROM ttrss_users WHERE login = 'aide'")),
        seen: "ttrss_users aide: access_level 5",
      },
      {
        machine: "app1",
        plant: (machine) =>
          machine.succeed`sed -i "s/auth_remote, note/auth_remote, auth_internal, note/" /etc/tt-rss/config.php`,
        undo: (machine) => machine.succeed`sed -i "s/auth_internal, //" /etc/tt-rss/config.php`,
        seen: "PLUGINS auth_internal",
      },
      {
        machine: "app2",
        plant: (machine) =>
          machine.succeed`sed -i "/SINGLE_USER_MODE/s/false/true/" /etc/tt-rss/config.php`,
        undo: (machine) =>
          machine.succeed`sed -i "/SINGLE_USER_MODE/s/true/false/" /etc/tt-rss/config.php`,
        seen: "SINGLE_USER_MODE true",
      },
    ],
  ],
  [
    "doors of the monitoring",
    "cp08/nobody-else-watches",
    [
      {
        machine: "mon1",
        plant: (machine) => machine.succeed`echo default_user_name=garde >> /etc/nagios4/cgi.cfg`,
        undo: (machine) => machine.succeed`sed -i '/^default_user_name/d' /etc/nagios4/cgi.cfg`,
        seen: "/etc/nagios4/cgi.cfg default_user_name=garde",
      },
      {
        machine: "mon1",
        plant: (machine) =>
          machine.succeed`echo 'Require host ws2.example' > /usr/share/nagios4/htdocs/.htaccess`,
        undo: (machine) => machine.succeed`rm /usr/share/nagios4/htdocs/.htaccess`,
        seen: "/usr/share/nagios4/htdocs/.htaccess Require host ws2.example",
      },
      {
        machine: "mon1",
        plant: (machine) => machine.succeed`ln -s /srv/plus.conf /etc/apache2/conf-enabled/`,
        undo: (machine) => machine.succeed`rm /etc/apache2/conf-enabled/plus.conf`,
        seen: "/etc/apache2/conf-enabled/plus.conf → /srv/plus.conf",
      },
    ],
  ],
  [
    "rights in the helpdesk",
    "cp01/nobody-else-administers",
    [
      {
        machine: "desk1",
        plant: (machine) =>
          inHelpdesk(
            machine,
            `INSERT INTO acl (principaltype, principalid, rightname, objecttype, objectid)
              SELECT 'Group', id, 'AdminUsers', 'RT::System', 1 FROM groups WHERE domain = 'SystemInternal' AND name = 'Unprivileged'`,
          ),
        undo: (machine) => inHelpdesk(machine, "DELETE FROM acl WHERE rightname = 'AdminUsers'"),
        seen: "RT::System: SystemInternal Unprivileged AdminUsers",
      },
      {
        machine: "desk1",
        plant: (machine) =>
          inHelpdesk(machine, "UPDATE users SET password = '!bcrypt!12!x' WHERE name = 'Nobody'"),
        undo: (machine) =>
          inHelpdesk(machine, "UPDATE users SET password = '*NO-PASSWORD*' WHERE name = 'Nobody'"),
        seen: "password: Nobody",
      },
      {
        machine: "desk1",
        plant: (machine) =>
          inHelpdesk(
            machine,
            "INSERT INTO authtokens (owner, token, description) SELECT id, 'x', 'x' FROM users WHERE name = 'root'",
          ),
        undo: (machine) => inHelpdesk(machine, "DELETE FROM authtokens WHERE description = 'x'"),
        seen: "token: root",
      },
    ],
  ],
  [
    "members and accounts of the directory",
    "cp09/nobody-else-in-directory",
    [
      {
        machine: "dc1",
        plant: (machine) =>
          machine.succeed`/usr/bin/samba-tool group addmembers 'Backup Operators' GG_Stagiaires > /dev/null`,
        undo: (machine) =>
          machine.succeed`/usr/bin/samba-tool group removemembers 'Backup Operators' GG_Stagiaires > /dev/null`,
        seen: "Backup Operators: member GG_Stagiaires",
      },
      {
        machine: "dc1",
        plant: (machine) => machine.succeed`/usr/bin/samba-tool computer create BORNE7 > /dev/null`,
        undo: (machine) => machine.succeed`/usr/bin/samba-tool computer delete BORNE7 > /dev/null`,
        seen: "BORNE7$: sAMAccountName",
      },
      {
        machine: "dc1",
        plant: (machine) =>
          machine.succeed`/usr/bin/samba-tool group addmembers GG_Finance ${staff().technician.login} > /dev/null`,
        undo: (machine) =>
          machine.succeed`/usr/bin/samba-tool group removemembers GG_Finance ${staff().technician.login} > /dev/null`,
        seen: `GG_Finance: member ${staff().technician.login}`,
      },
    ],
  ],
  [
    "names",
    "cp06/nothing-else-named",
    [
      {
        machine: "dc1",
        plant: (machine) => changeRecord(machine, "add", domain, "paie", "CNAME", `dc1.${domain}`),
        undo: (machine) =>
          changeRecord(machine, "delete", domain, "paie", "CNAME", `dc1.${domain}`),
        seen: `paie.${domain} CNAME dc1.${domain}`,
      },
      {
        machine: "dc1",
        plant: async (machine) =>
          mustSucceed(
            await machine.within(15_000)`samba-tool dns zonecreate 127.0.0.1 partenaire.test -P`,
          ),
        undo: async (machine) =>
          mustSucceed(
            await machine.within(15_000)`samba-tool dns zonedelete 127.0.0.1 partenaire.test -P`,
          ),
        seen: "partenaire.test (zone)",
      },
      {
        machine: "dc2",
        plant: (machine) =>
          machine.succeed`sed -i ${`s/^ *dns forwarder = .*/& ${stranger("srv")}/`} /etc/samba/smb.conf`,
        undo: (machine) =>
          machine.succeed`sed -i ${`/dns forwarder/s/ ${stranger("srv")}//`} /etc/samba/smb.conf`,
        seen: `smb.conf dns forwarder = ${stranger("srv")}`,
      },
    ],
  ],
  [
    "leases",
    "cp06/nothing-else-leased",
    [
      {
        machine: "net1",
        plant: (machine) =>
          editKea(
            machine,
            `${subnetLines("guest")} s/"option-data": \\[/&\\n{ "name": "tftp-server-name", "data": "${stranger("guest")}" },/`,
          ),
        undo: (machine) => editKea(machine, "/tftp-server-name/d"),
        seen: `${plan().segments.guest.cidr}: option tftp-server-name ${stranger("guest")}`,
      },
      {
        machine: "net1",
        plant: (machine) =>
          editKea(
            machine,
            `${subnetLines("siteb")} s/"pools": \\[/&\\n{ "pool": "${stranger("siteb")}\\/32" },\\n/`,
          ),
        undo: (machine) => editKea(machine, `/"${stranger("siteb")}/d`),
        seen: `${plan().segments.siteb.cidr}: pool ${stranger("siteb")}`,
      },
      {
        machine: "fw2",
        plant: (machine) =>
          machine.succeed`sed -i ${`s/-s /-s ${stranger("siteb")} -s /`} /etc/default/dhcp-helper && systemctl restart dhcp-helper`,
        undo: (machine) =>
          machine.succeed`sed -i ${`s/-s ${stranger("siteb")} //`} /etc/default/dhcp-helper && systemctl restart dhcp-helper`,
        seen: `dhcp-helper -s ${stranger("siteb")}`,
      },
    ],
  ],
  [
    "delegations",
    "cp09/nothing-else-delegated",
    [
      {
        machine: "dc1",
        plant: async (machine) => {
          await keepGuard(machine, direction);
          await giveRight(machine, direction, "A;CI;WP;;;", groupDn("GG_Stagiaires"));
        },
        undo: (machine) => giveGuardBack(machine, direction),
        seen: `OU=Direction,OU=${people().root} (A;CI;WP;;;GG_Stagiaires)`,
      },
      {
        machine: "dc1",
        plant: (machine) =>
          mustChange(machine, [
            replaced(personDn(staff().technician), "userAccountControl", "4194816"),
          ]),
        undo: (machine) =>
          mustChange(machine, [
            replaced(personDn(staff().technician), "userAccountControl", "512"),
          ]),
        seen: `${staff().technician.login}: DONT_REQ_PREAUTH`,
      },
      {
        machine: "dc1",
        plant: async (machine) =>
          mustSucceed(
            await machine.within(
              15_000,
            )`/usr/bin/samba-tool domain passwordsettings pso create large 1 --min-pwd-length=1`,
          ),
        undo: async (machine) =>
          mustSucceed(
            await machine.within(
              15_000,
            )`/usr/bin/samba-tool domain passwordsettings pso delete large`,
          ),
        seen: "CN=large,CN=Password Settings Container,CN=System msDS-PasswordSettings",
      },
    ],
  ],
  [
    "what is hosted",
    "cp12/nothing-else-hosted",
    [
      {
        machine: "hv1",
        plant: (machine) =>
          machine.succeed`
            echo "<network><name>retour</name><forward mode='bridge'/><bridge name='br-srv'/></network>" > /run/retour.xml &&
              virsh -q net-define /run/retour.xml && rm /run/retour.xml`,
        undo: (machine) => machine.succeed`virsh -q net-undefine retour`,
        seen: "network retour",
      },
      {
        machine: "hv1",
        plant: (machine) =>
          machine.succeed`virsh -q pool-define-as depot dir --target /srv > /dev/null`,
        undo: (machine) => machine.succeed`virsh -q pool-undefine depot`,
        seen: "pool depot",
      },
      {
        machine: "hv1",
        plant: (machine) =>
          machine.succeed`virsh -q attach-interface pxe1 network srv --mac 52:54:00:aa:bb:01 --config`,
        undo: (machine) =>
          machine.succeed`virsh -q detach-interface pxe1 network --mac 52:54:00:aa:bb:01 --config`,
        seen: "pxe1: interface 52:54:00:aa:bb:01 srv",
      },
    ],
  ],
  [
    "tunnels and ways into VPNs",
    "cp07/nothing-else-tunnels",
    [
      {
        machine: "ws1",
        plant: (machine) => machine.succeed`ip link add name retour type bridge`,
        undo: (machine) => machine.succeed`ip link delete retour`,
        seen: "link retour",
      },
      {
        machine: "fw1",
        plant: (machine) =>
          machine.succeed`cd /etc/openvpn/pki && cp ca.crt /root/ca.crt && cat fw1.crt >> ca.crt`,
        undo: (machine) =>
          machine.succeed`cat /root/ca.crt > /etc/openvpn/pki/ca.crt && rm /root/ca.crt`,
        seen: "/etc/openvpn/pki/ca.crt CA ",
      },
      {
        machine: "fw2",
        plant: (machine) =>
          machine.succeed`echo 'auth-user-pass-verify /bin/true via-env' >> /etc/openvpn/client/siege.conf`,
        undo: (machine) =>
          machine.succeed`sed -i /auth-user-pass-verify/d /etc/openvpn/client/siege.conf`,
        seen: "/etc/openvpn/client/siege.conf auth-user-pass-verify /bin/true via-env",
      },
    ],
  ],
  [
    "holes in routers",
    "cp07/nothing-else-passes",
    [
      {
        machine: "fw1",
        plant: (machine) =>
          machine.succeed`/usr/sbin/nft insert rule inet filter forward iifname guest ip daddr ${db1.interfaces.srv} tcp dport 5432 accept`,
        undo: (machine) => machine.succeed`systemctl reload nftables`,
        seen: `guest ${stranger("guest")} → ${db1.interfaces.srv} tcp/5432`,
      },
      {
        machine: "fw2",
        plant: (machine) =>
          machine.succeed`/usr/sbin/nft insert rule inet filter input iifname wan udp dport 161 accept`,
        undo: (machine) => machine.succeed`systemctl reload nftables`,
        seen: `wan ${fw1.interfaces.wan} → ${fw2.interfaces.wan} udp/161`,
      },
      {
        machine: "fw1",
        plant: (machine) =>
          machine.succeed`
            /usr/sbin/nft insert rule inet filter prerouting iifname wan tcp dport 8025 dnat ip to ${file1.interfaces.srv}:445 &&
              /usr/sbin/nft insert rule inet filter forward iifname wan oifname srv tcp dport 445 ct status dnat accept`,
        undo: (machine) => machine.succeed`systemctl reload nftables`,
        seen: `wan ${fw2.interfaces.wan} → ${fw1.interfaces.wan} tcp/8025 → ${file1.interfaces.srv}:445`,
      },
    ],
  ],
];

test.for(kinds)(
  "%s that nobody planned are seen by %s, each on its machine",
  { timeout: 180_000 },
  async ([, seenBy, extras]) => {
    const { nodes } = lab.scene(
      [...new Set(extras.map(({ machine }) => machine))],
      [],
      AbortSignal.timeout(150_000),
    );
    const planted: Extra[] = [];
    try {
      for (const extra of extras) {
        await extra.plant(nodes[extra.machine]);
        planted.push(extra);
      }
      const [result] = await look(lab, [seenBy]);
      expect(result?.outcome, result && told([result])).toBe("not_satisfied");
      const seen = result ? english(result.seen) : "";
      for (const { machine, seen: words } of extras) {
        // The directory is one, whichever controller is asked.
        expect(seen).toContain(seenBy.startsWith("cp09/") ? words : `${machine} ${words}`);
      }
    } finally {
      for (const { machine, undo } of planted) await undo(nodes[machine]);
    }
    await expectSatisfied(lab, [seenBy]);
  },
);

test("nothing is left of them", () => expectSatisfied(lab));
