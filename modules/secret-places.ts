import { type MachineName, machineNames } from "../stacks/plan/plan.js";
import { serviceLogins } from "../stacks/plan/service-logins.js";
import { backup } from "./file-server/backup.js";
import { mailStore } from "./mail-server/mail-store.js";

/** Where a machine keeps something secret that its image has not: made at its first boot, or since. */
export interface SecretPlace {
  /** Regular expression of Python's, of whole paths without their first slash. */
  readonly path: string;
  /** Most that it may allow, octal. */
  readonly mode: string;
  /** Whose it is. @default - anybody's */
  readonly owner?: string;
  /** Its group. @default - any */
  readonly group?: string;
}

type Places = readonly SecretPlace[];

const root = { owner: "root", group: "root" };
const name = "[^/]+";

/** What every machine has. A journal is as secret as what is in it. */
const everywhere: Places = [
  { path: `etc/ssh/ssh_host_${name}_key`, mode: "600", ...root },
  { path: `var/log/journal/${name}/${name}`, mode: "640" },
];

/** A member of the domain: with this key one passes for the machine, and for whoever asks it. */
const keytab: SecretPlace = { path: "etc/krb5\\.keytab", mode: "600", ...root };

/** Where people of the domain log on; those of the terminal server are looked at as people do (`cp13/users-kept-apart`). */
const workstation: Places = [keytab, { path: `home/${name}(/\\.ssh)?`, mode: "700" }];

const controller: Places = [
  { path: "var/(lib|cache)/samba/(?!smbprofile)[^/]+\\.tdb", mode: "600", ...root },
  { path: "var/lib/samba/private/tls/key\\.pem", mode: "600", ...root },
  { path: "var/lib/samba/ntp_signd", mode: "750", owner: "root" },
];

const router: Places = [
  { path: "etc/openvpn/pki", mode: "700", ...root },
  { path: `etc/openvpn/pki/${name}`, mode: "600", ...root },
];

/** The password that Apache asks the directory with. */
const directoryPassword: SecretPlace = {
  path: "etc/apache2/mot-de-passe-annuaire",
  mode: "600",
  ...root,
};

const applicationServer: Places = [
  { path: "etc/tt-rss/database\\.php", mode: "640", owner: "root", group: "www-data" },
  directoryPassword,
];

const own: Readonly<Record<MachineName, Places>> = {
  fw1: [...router, { path: `var/log/squid/${name}`, mode: "640", owner: "proxy", group: "proxy" }],
  fw2: router,
  ext1: [{ path: "etc/ssl/private/mail\\.key", mode: "600", ...root }],
  dc1: controller,
  dc2: controller,
  net1: [
    { path: `${backup.jail.slice(1)}/${backup.folder}/.*`, mode: "700", owner: backup.account },
    { path: "var/log/kea", mode: "750", owner: "_kea", group: "_kea" },
  ],
  mail1: [
    { path: "etc/ssl/private/mail\\.key", mode: "600", ...root },
    { path: "var/lib/rspamd/dkim", mode: "750", owner: "root", group: "_rspamd" },
    { path: `var/lib/rspamd/dkim/${name}`, mode: "640", owner: "root", group: "_rspamd" },
    { path: `etc/postfix/ldap/${name}`, mode: "640", owner: "root", group: "postfix" },
    { path: `etc/dovecot/annuaire-${name}\\.conf\\.ext`, mode: "600", ...root },
    { path: "etc/roundcube/session-key\\.php", mode: "640", owner: "root", group: "www-data" },
    { path: `${mailStore.slice(1)}/${name}`, mode: "700", owner: "vmail" },
    { path: "var/log/php.*\\.log", mode: "600", ...root },
  ],
  ws1: [
    ...workstation,
    { path: "etc/assistance", mode: "750", owner: "root", group: "assistance" },
    { path: `etc/assistance/${name}`, mode: "640", owner: "root", group: "assistance" },
  ],
  ws2: workstation,
  ws3: workstation,
  wsb1: workstation,
  web1: [],
  app1: applicationServer,
  app2: applicationServer,
  db1: [
    { path: "etc/ssl/private/db1\\.key", mode: "640", owner: "root", group: "ssl-cert" },
    { path: `var/backups/postgresql/${name}`, mode: "600", owner: "postgres" },
  ],
  hv1: [
    { path: "etc/libvirt/secrets", mode: "700", ...root },
    { path: "etc/libvirt/(qemu|storage)/.*\\.xml", mode: "600", ...root },
    { path: `var/log/libvirt/qemu/${name}\\.log`, mode: "600", ...root },
  ],
  mon1: [
    { path: "etc/ssl/private/mon1\\.key", mode: "640", owner: "root", group: "ssl-cert" },
    {
      path: `etc/nagios4/${serviceLogins.monitoring}\\.keytab`,
      mode: "600",
      owner: "nagios",
      group: "nagios",
    },
    directoryPassword,
    { path: `var/log/machines/${name}`, mode: "640", owner: "root", group: "adm" },
  ],
  file1: [
    keytab,
    { path: "(etc|var/cache)/sauvegarde", mode: "700", ...root },
    { path: "etc/sauvegarde/(cle|mot-de-passe)", mode: "600", ...root },
    {
      path: "var/(lib|cache)/samba/(private/)?(?!winbindd_idmap|smbprofile)[^/]+\\.tdb",
      mode: "600",
      ...root,
    },
  ],
  ts1: [
    keytab,
    { path: "etc/xrdp/key\\.pem", mode: "640", owner: "root", group: "xrdp" },
    { path: "etc/xrdp/rsakeys\\.ini", mode: "600", owner: "xrdp", group: "xrdp" },
  ],
  desk1: [
    {
      path: "etc/request-tracker5/mot-de-passe-annuaire",
      mode: "640",
      owner: "root",
      group: "www-data",
    },
  ],
  dep1: [
    { path: "etc/deploiement/mot-de-passe", mode: "600", owner: "deploiement" },
    { path: "root/\\.gnupg(/private-keys-v1\\.d)?", mode: "700", ...root },
  ],
  adm1: workstation,
};

/** Of every machine, the places of its own before those that all have. */
export const secretPlaces: Readonly<Partial<Record<MachineName, Places>>> = Object.fromEntries(
  machineNames.map((machine) => [machine, [...own[machine], ...everywhere]]),
);
