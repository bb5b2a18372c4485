import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { people } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import { baseImage } from "../base/base-image.js";
import { hostsFile } from "../lib/hosts-file.js";
import { type DrawnFiles, Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { serviceFirewall } from "../n-tier/service-firewall.js";
import { trustAuthority } from "../pki/trust-authority.js";
import { computerKeytab } from "../workstation/computer-keytab.js";
import { krb5Config } from "../workstation/krb5-config.js";
import { backup } from "./backup.js";
import { shares } from "./shares.js";
import { smbConf } from "./smb-conf.js";
import { store } from "./store.js";

const { host, account, folder, keep } = backup;

const packages = ofCompany(
  () =>
    new Image({
      name: "file-server",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
    }),
);

/**
 * The file server: Samba, member of the domain, and its backups by restic.
 *
 * @param documents that lie in its shares from the beginning, by path
 */
export function fileServerImage(documents: DrawnFiles = {}): Image {
  return new Image({
    name: "file1",
    boots: true,
    from: packages(),
    files: {
      "/etc/network/interfaces": interfacesFile("file1", {
        nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
      }),
      "/var/lib/plateau/hosts": hostsFile("file1", [host]),
      "/etc/nftables.conf": serviceFirewall({
        title: plan().machines.file1.title.fr,
        ports: [445],
      }),
      "/etc/krb5.conf": krb5Config(),
      "/etc/samba/smb.conf": smbConf(),
      "/etc/plateau/domain": `domain=${plan().company.domain}\nrealm=${plan().company.realm}\nworkgroup=${plan().company.workgroup}\ndomain_sid=${people().domainSid}\n`,
      "/etc/plateau/partages": [
        "# Dossier, groupe qui écrit, groupe qui lit : posés une fois, par partages.service",
        ...shares.map(({ name, write, read }) => `${store.shares}/${name} ${write} ${read}`),
        "",
      ].join("\n"),
      "/etc/tmpfiles.d/corbeilles.conf": `# Les corbeilles des partages se vident au bout de ${store.binDays} jours.
e ${store.shares}/*/${store.bin} - - - ${store.binDays}d
`,
      "/etc/default/sauvegarde": `# Dépôt restic des sauvegardes : « set -a; . /etc/default/sauvegarde; restic snapshots »
RESTIC_REPOSITORY=sftp:${account}@${host}:/${folder}
RESTIC_PASSWORD_FILE=/etc/sauvegarde/mot-de-passe
RESTIC_CACHE_DIR=/var/cache/sauvegarde
# Ce qui est sauvegardé, et ce qui est gardé.
DOSSIERS="${store.root} /etc/samba"
GARDE="--keep-daily ${keep.daily} --keep-weekly ${keep.weekly} --keep-monthly ${keep.monthly}"
# La mémoire du serveur est comptée.
GOGC=20
`,
      "/etc/ssh/ssh_config.d/sauvegarde.conf": `Host ${host}
  IdentityFile /etc/sauvegarde/cle
  UserKnownHostsFile /etc/sauvegarde/known_hosts
  StrictHostKeyChecking yes
  BatchMode yes
  ConnectTimeout 5
`,
      "/usr/lib/plateau/first-boot.d/10-authority": trustAuthority(),
      "/usr/lib/plateau/first-boot.d/20-keytab": computerKeytab,
      ...documents,
    },
  });
}
