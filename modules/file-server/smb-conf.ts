import { plan } from "../../stacks/plan/plan.js";
import { type Share, shares } from "./shares.js";
import { store } from "./store.js";

/** `/etc/samba/smb.conf` of the file server. */
export function smbConf(): string {
  return `# Serveur de fichiers, membre du domaine ${plan().company.realm}. Vérifier : testparm        Qui est connecté : smbstatus
# Appliquer : smbcontrol all reload-config
[global]
    netbios name = FILE1
    workgroup = ${plan().company.workgroup}
    realm = ${plan().company.realm}
    security = ADS
    server role = member server
    kerberos method = secrets and keytab
    # Le mot de passe du compte machine reste celui que l'annuaire a posé.
    machine password timeout = 0

    # UID et GID se calculent depuis le RID : les mêmes sur un serveur refait.
    idmap config * : backend = tdb
    idmap config * : range = 3000-7999
    idmap config ${plan().company.workgroup} : backend = rid
    idmap config ${plan().company.workgroup} : range = 100000-999999
    winbind use default domain = yes
    # Un contrôleur perdu est redemandé aussitôt, et un changement de groupe se voit à la connexion suivante.
    winbind reconnect delay = 1
    winbind cache time = 10
    template homedir = ${store.homes}/%U

    # Ni invité, ni SMB 1 ou 2, ni message sans signature.
    map to guest = never
    restrict anonymous = 2
    server min protocol = SMB3
    server signing = mandatory

    # Ni NetBIOS, ni impression, ni partage créé par un utilisateur.
    disable netbios = yes
    smb ports = 445
    load printers = no
    printing = bsd
    printcap name = /dev/null
    disable spoolss = yes
    usershare max shares = 0

    # On ne voit que ce que l'on peut ouvrir : partages, dossiers et fichiers. Le dossier personnel ne
    # se montre pas : on l'appelle par son nom.
    access based share enum = yes
    browseable = no
    hide unreadable = yes

    # Les droits sont des ACL POSIX (getfacl), héritées du dossier.
    inherit acls = yes
    create mask = 0660
    directory mask = 0770

    # Ce qui est supprimé va dans la corbeille du partage, ${store.binDays} jours (/etc/tmpfiles.d/corbeilles.conf).
    vfs objects = recycle
    recycle:repository = ${store.bin}
    recycle:directory_mode = 0770
    recycle:keeptree = yes
    recycle:versions = yes
    recycle:touch_mtime = no
    recycle:exclude = *.tmp, ~$*

    logging = systemd
    log level = 0 auth_audit:2

${shares.map(section).join("\n")}
[homes]
    comment = Dossier personnel
    path = ${store.homes}/%S
    read only = no
    valid users = %S
    create mask = 0600
    directory mask = 0700
    root preexec = install -d -m 700 -o %S ${store.homes}/%S
    root preexec close = yes
`;
}

function section({ name, comment, write, read }: Share): string {
  return `[${name}]
    comment = ${comment}
    path = ${store.shares}/${name}
    browseable = yes
    read only = no
    valid users = @${write}, @${read}
`;
}
