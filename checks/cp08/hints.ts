import { notThere } from "../lib/declared/not-there.js";
import type { Hints } from "../lib/hint.js";

export const hints = {
  "server-starts-by-itself": {
    where: {
      fr: "Un service a deux états, l'un pour maintenant (actif), l'autre pour le démarrage (activé) : lisez les deux.",
      en: "A service has two states, one for now (active), one for boot (enabled): read both.",
    },
    cases: [
      {
        when: /^\w+: ∅/m,
        causes: ["cp08/file-service-stopped"],
        what: {
          fr: "Le service ne tourne pas : personne n'écoute.",
          en: "The service does not run: nobody listens.",
        },
      },
      {
        when: /: masked/,
        causes: ["cp08/file-service-masked"],
        what: {
          fr: "L'unité est masquée : ce qui tourne encore ne repartira ni au démarrage ni à la main.",
          en: "The unit is masked: what still runs will start again neither at boot nor by hand.",
        },
      },
    ],
    what: {
      fr: "Le service tourne, mais rien ne le lancera au démarrage.",
      en: "The service runs, but nothing will start it at boot.",
    },
    how: {
      fr: "`systemctl unmask UNITÉ` si elle est masquée, puis `systemctl enable --now UNITÉ` ; `systemctl is-enabled` doit dire enabled.",
      en: "`systemctl unmask UNIT` if it is masked, then `systemctl enable --now UNIT`; `systemctl is-enabled` must say enabled.",
    },
  },
  "permissions-follow-matrix": {
    where: {
      fr: "Le partage cité, sur le disque de file1 : ses ACL disent ce que chaque groupe DL_ peut y faire.",
      en: "The share told, on file1's disk: its ACLs say what each DL_ group can do there.",
    },
    cases: [
      {
        when: /TIMEOUT|UNREACHABLE|CONNECTION|NOT_FOUND/,
        causes: ["cp08/file-service-stopped"],
        where: {
          fr: "Ce ne sont pas les droits : le serveur de fichiers ne répond pas.",
          en: "It is not the rights: the file server does not answer.",
        },
        what: {
          fr: "Le service de partage (smbd) est arrêté ou injoignable.",
          en: "The sharing service (smbd) is stopped or out of reach.",
        },
        how: {
          fr: "Sur file1 : `systemctl enable --now smbd`, puis `smbclient -L file1` depuis un poste.",
          en: "On file1: `systemctl enable --now smbd`, then `smbclient -L file1` from a workstation.",
        },
      },
      {
        // A role that writes in a share can't even open it, and another writes there that must not.
        when: /: nothing ≠ write \(NT_STATUS_ACCESS_DENIED\).*: write ≠ (?:nothing|read)/,
        causes: ["cp01/incident-comes-back"],
        what: {
          fr: "Un service est refusé à la porte de son partage, et un autre y écrit : voyez dans l'annuaire qui est dans le groupe DL_…_RW, avant les ACL.",
          en: "A service is refused at its share's door, and another writes there: see in the directory who is in the group DL_…_RW, before the ACLs.",
        },
        how: {
          fr: "Sur dc1 : `samba-tool group listmembers DL_PARTAGE_RW`, puis `samba-tool group addmembers` et `removemembers`.",
          en: "On dc1: `samba-tool group listmembers DL_SHARE_RW`, then `samba-tool group addmembers` and `removemembers`.",
        },
      },
      {
        when: /: write ≠ read/,
        causes: ["cp08/share-opened-to-readers"],
        what: {
          fr: "Un groupe qui ne doit que lire peut écrire : son entrée d'ACL a un w de trop.",
          en: "A group that must only read can write: its ACL entry has a w too many.",
        },
      },
      {
        when: /: (?:read|nothing) ≠ (?:write|read)/,
        causes: ["cp08/share-rights-lost"],
        what: {
          fr: "Un groupe n'a plus le droit qui est le sien : son entrée d'ACL est absente ou réduite.",
          en: "A group no longer has its right: its ACL entry is missing or reduced.",
        },
      },
    ],
    how: {
      fr: "`setfacl -R -m g:DL_PARTAGE_RW:rwX,g:DL_PARTAGE_R:rX DOSSIER`, et la même chose par défaut (`setfacl -R -d -m …`) ; comparez avec un partage sain.",
      en: "`setfacl -R -m g:DL_SHARE_RW:rwX,g:DL_SHARE_R:rX FOLDER`, and the same by default (`setfacl -R -d -m …`); compare with a sound share.",
    },
  },
  "personal-folder-is-private": {
    where: {
      fr: "Deux verrous gardent un dossier personnel : la section [homes] du serveur, et les droits du dossier.",
      en: "Two locks keep a personal folder: the server's section [homes], and the folder's rights.",
    },
    cases: [
      {
        when: /own folder/,
        where: {
          fr: "C'est le propriétaire lui-même qui n'entre pas : voyez d'abord le service et la création du dossier.",
          en: "It is the owner himself who does not get in: see the service and the making of the folder first.",
        },
      },
      {
        when: /another's folder/,
        causes: ["cp08/personal-folders-shared"],
        what: {
          fr: "La section [homes] ne réserve plus le partage à celui dont il porte le nom.",
          en: "Section [homes] no longer keeps the share for the one whose name it bears.",
        },
        how: {
          fr: "Dans [homes] : `valid users = %S`, `create mask = 0600`, `directory mask = 0700`, création en 700 ; puis `chmod 700` des dossiers existants et `systemctl restart smbd`.",
          en: "In [homes]: `valid users = %S`, `create mask = 0600`, `directory mask = 0700`, made with 700; then `chmod 700` on folders that exist and `systemctl restart smbd`.",
        },
      },
    ],
  },
  "strangers-refused": {
    where: {
      fr: "La configuration globale du partage : que fait le serveur d'un nom qu'il ne connaît pas ?",
      en: "The sharing's global configuration: what does the server do with a name that it does not know?",
    },
    cases: [
      {
        when: /^SMB: /m,
        where: {
          fr: "Même un compte du domaine n'entre pas : le service, avant les refus.",
          en: "Not even a domain account gets in: the service, before refusals.",
        },
      },
      {
        when: /(?:unknown|anonymous).*: NT_STATUS_OK/,
        causes: ["cp08/guests-let-in"],
        what: {
          fr: "Un inconnu est reçu comme invité au lieu d'être refusé.",
          en: "A stranger is received as a guest instead of being refused.",
        },
        how: {
          fr: "Dans [global] de /etc/samba/smb.conf : `map to guest = never` et `restrict anonymous = 2`, aucun `guest ok = yes` ; `testparm`, puis `systemctl restart smbd`.",
          en: "In [global] of /etc/samba/smb.conf: `map to guest = never` and `restrict anonymous = 2`, no `guest ok = yes`; `testparm`, then `systemctl restart smbd`.",
        },
      },
    ],
  },
  "folders-closed-to-everybody": {
    where: {
      fr: "Sur le disque de file1, la troisième classe de droits (autres) du dossier cité.",
      en: "On file1's disk, the third class of rights (others) of the folder told.",
    },
    cases: [
      {
        when: /^open /m,
        causes: ["cp08/folder-open-to-everybody"],
        what: {
          fr: "Le dossier est ouvert en écriture à tous : les groupes ne servent plus à rien.",
          en: "The folder is open for everybody to write: groups are of no use any more.",
        },
        how: {
          fr: "`chmod o-rwx DOSSIER` ; sur un dossier à ACL, vérifiez aussi le masque (`getfacl`) et rétablissez-le : `setfacl -m m::rwx`.",
          en: "`chmod o-rwx FOLDER`; on a folder with ACLs see to the mask too (`getfacl`) and restore it: `setfacl -m m::rwx`.",
        },
      },
    ],
  },
  "old-dialects-refused": {
    where: {
      fr: "Le plus ancien dialecte que le serveur consent à parler : un réglage de [global].",
      en: "The oldest dialect that the server agrees to speak: a setting of [global].",
    },
    cases: [
      {
        when: /^(?:NT1|SMB2_10): /m,
        causes: ["cp08/old-dialects-accepted"],
        what: {
          fr: "Le minimum est trop bas : SMB 1 ou SMB 2 passe encore.",
          en: "The minimum is too low: SMB 1 or SMB 2 still gets through.",
        },
        how: {
          fr: "`server min protocol = SMB3` dans [global], `testparm -v | grep min`, `systemctl restart smbd`.",
          en: "`server min protocol = SMB3` in [global], `testparm -v | grep min`, `systemctl restart smbd`.",
        },
      },
      {
        when: /^SMB3_11/m,
        where: {
          fr: "Même SMB 3 n'est pas négocié : le service ou le chemin, pas le dialecte.",
          en: "Not even SMB 3 is negotiated: the service or the path, not the dialect.",
        },
        what: {
          fr: "Le service de partage ne répond pas comme il doit : arrêté, ou limité à d'autres dialectes.",
          en: "The sharing service does not answer as it must: stopped, or limited to other dialects.",
        },
        how: {
          fr: "`systemctl status smbd`, `ss -ltn 'sport = 445'`, puis `systemctl enable --now smbd` s'il est arrêté.",
          en: "`systemctl status smbd`, `ss -ltn 'sport = 445'`, then `systemctl enable --now smbd` if it is stopped.",
        },
      },
    ],
  },
  "backup-restores": {
    where: {
      fr: "La tâche se dit réussie : voyez ce qu'elle prend (dossiers) et où elle l'écrit (dépôt).",
      en: "The job calls itself a success: see what it takes (folders) and where it writes it (repository).",
    },
    cases: [
      {
        when: /sauvegarde\.service/,
        where: {
          fr: "C'est la tâche elle-même qui échoue : son journal donne la raison en une ligne.",
          en: "It is the job itself that fails: its log gives the reason in one line.",
        },
      },
      {
        when: /: not in \S+ on /,
        causes: ["cp08/backup-on-same-disk"],
        what: {
          fr: "La sauvegarde n'arrive pas sur l'autre machine : le dépôt est ailleurs, peut-être sur le disque même des données.",
          en: "The backup does not arrive on the other machine: the repository is elsewhere, maybe on the data's own disk.",
        },
        how: {
          fr: "`RESTIC_REPOSITORY` de /etc/default/sauvegarde doit désigner le dépôt SFTP de net1 ; `systemctl start sauvegarde`, puis `restic snapshots`.",
          en: "`RESTIC_REPOSITORY` of /etc/default/sauvegarde must name net1's SFTP repository; `systemctl start sauvegarde`, then `restic snapshots`.",
        },
      },
      {
        when: /^restic restore/m,
        causes: ["cp08/backup-forgets-shares"],
        what: {
          fr: "Un fichier n'est pas revenu : il n'est pas dans ce qui est sauvegardé, ou il est revenu autrement.",
          en: "A file did not come back: it is not in what is backed up, or it came back otherwise.",
        },
        how: {
          fr: "`DOSSIERS` de /etc/default/sauvegarde doit contenir /srv/fichiers et /etc/samba, en entier ; `systemctl start sauvegarde`, puis `restic ls latest`.",
          en: "`DOSSIERS` of /etc/default/sauvegarde must contain the whole of /srv/fichiers and /etc/samba; `systemctl start sauvegarde`, then `restic ls latest`.",
        },
      },
      {
        when: /^sauvegarde\.service/m,
        what: {
          fr: "La tâche s'arrête avant d'avoir sauvegardé : le dépôt ne s'ouvre pas (mot de passe, clé SSH, machine injoignable), ou elle ne trouve pas ce qu'elle doit prendre.",
          en: "The job stops before it has backed up: the repository does not open (password, SSH key, machine out of reach), or it does not find what it is to take.",
        },
        how: {
          fr: "`journalctl -u sauvegarde -n 30` : « wrong password », remettez dans /etc/sauvegarde/mot-de-passe celui qui est consigné pour restic (`lab accounts`) ; un refus de connexion, essayez `sftp` vers net1 ; puis `restic snapshots`.",
          en: "`journalctl -u sauvegarde -n 30`: “wrong password”, put back into /etc/sauvegarde/mot-de-passe the one on record for restic (`lab accounts`); a refused connection, try `sftp` to net1; then `restic snapshots`.",
        },
      },
    ],
  },
  "backup-is-scheduled": {
    where: {
      fr: "Les tâches planifiées de file1 : celle de la sauvegarde a-t-elle une prochaine échéance ?",
      en: "file1's scheduled jobs: does the backup's have a next time?",
    },
    cases: [
      {
        when: /list-timers: ∅/,
        causes: ["cp08/backup-not-scheduled"],
        what: {
          fr: "Rien ne lance la sauvegarde : sa tâche planifiée est arrêtée ou absente.",
          en: "Nothing starts the backup: its scheduled job is stopped or missing.",
        },
      },
      {
        when: /in -?\d+ s/,
        what: {
          fr: "Une tâche est planifiée, mais pas dans les 24 heures, ou elle n'est pas activée.",
          en: "A job is scheduled, but not within 24 hours, or it is not enabled.",
        },
      },
    ],
    how: {
      fr: "`systemctl enable --now sauvegarde.timer`, puis `systemctl list-timers sauvegarde.timer` : NEXT doit tomber cette nuit (OnCalendar).",
      en: "`systemctl enable --now sauvegarde.timer`, then `systemctl list-timers sauvegarde.timer`: NEXT must be tonight (OnCalendar).",
    },
  },
  "root-has-no-ssh": {
    where: {
      fr: "Le serveur SSH de la machine citée : qui y est admis, avec quelle clé, et pour faire quoi.",
      en: "The SSH server of the machine told: who is admitted, with which key, and to do what.",
    },
    cases: [
      {
        when: /ssh root@net1/,
        causes: ["cp08/root-ssh-accepted"],
        what: {
          fr: "Root entre par SSH sur net1, avec la clé des sauvegardes.",
          en: "Root gets in by SSH on net1, with the backups' key.",
        },
        how: {
          fr: "Dans /etc/ssh/sshd_config.d : ôtez root d'`AllowUsers` et tout bloc `Match User root`, `PermitRootLogin no` ; supprimez sa clé autorisée ; `sshd -t && systemctl reload ssh`.",
          en: "In /etc/ssh/sshd_config.d: take root out of `AllowUsers` and any block `Match User root`, `PermitRootLogin no`; delete its authorised key; `sshd -t && systemctl reload ssh`.",
        },
      },
      {
        when: /^sftp /m,
        what: {
          fr: "Le dépôt des sauvegardes n'est plus joignable par SFTP.",
          en: "The backups' depot can't be reached by SFTP any more.",
        },
      },
    ],
  },
  "logs-reach-mon1": {
    where: {
      fr: "Un journal centralisé a un émetteur, un chemin et un récepteur : essayez `logger` sur la machine citée, et écoutez sur mon1 (514).",
      en: "A central log has a sender, a path and a receiver: try `logger` on the machine named, and listen on mon1 (514).",
    },
    what: {
      fr: "La ligne n'arrive pas : la machine n'envoie pas (rsyslog arrêté, sans destination ou vers une autre), ou mon1 ne reçoit pas.",
      en: "The line does not arrive: the machine does not send (rsyslog stopped, without a destination or with another), or mon1 does not receive.",
    },
    how: {
      fr: "La machine : `systemctl start syslog.socket` et `systemctl enable --now rsyslog`, la ligne omfwd vers mon1 ; mon1 : `systemctl enable --now rsyslog` ; puis `logger essai` et /var/log/machines/MACHINE.log.",
      en: "The machine: `systemctl start syslog.socket` and `systemctl enable --now rsyslog`, the omfwd line to mon1; mon1: `systemctl enable --now rsyslog`; then `logger trial` and /var/log/machines/MACHINE.log.",
    },
  },
  "outage-raises-alert": {
    where: {
      fr: "La page du service cité dans la supervision : est-il surveillé, regardé depuis peu, et quelqu'un est-il prévenu ?",
      en: "The page of the service named in monitoring: is it watched, looked at lately, and is anybody told?",
    },
    what: {
      fr: "Trois choses peuvent manquer : la surveillance de la machine, ses notifications, ou un service qui marche à surveiller.",
      en: "Three things may be missing: the watch on the machine, its notifications, or a service that works to be watched.",
    },
    how: {
      fr: "Machine absente des pages : rétablissez /etc/nagios4/en-service/MACHINE.cfg et `systemctl reload nagios4` ; contrôles ou notifications coupés : réactivez-les sur la page du service ; service CRITICAL : `systemctl enable --now smbd` sur file1.",
      en: "Machine not on the pages: have /etc/nagios4/en-service/MACHINE.cfg back and `systemctl reload nagios4`; checks or notifications off: turn them on again on the service's page; service CRITICAL: `systemctl enable --now smbd` on file1.",
    },
  },
  "no-right-too-much": {
    where: {
      fr: "La machine et le fichier cités : comparez avec une machine du même rôle, ou avec le plan.",
      en: "The machine and the file told: compare with a machine of the same part, or with the plan.",
    },
    cases: [
      notThere,
      {
        when: /authorized_keys/,
        causes: ["cp08/key-left-behind", "cp08/root-ssh-accepted"],
        what: {
          fr: "Une clé ouvre SSH à quelqu'un que le plan ne connaît pas.",
          en: "A key opens SSH to somebody whom the plan does not know.",
        },
        how: {
          fr: "Retirez du fichier cité la ligne de cette clé (son commentaire est cité), ou le fichier s'il n'a pas de raison d'être.",
          en: "Take that key's line out of the file told (its comment is told), or the file where it has no reason to be.",
        },
      },
      {
        when: / sudo\(\d+\) |\/etc\/passwd /,
        causes: ["cp08/account-in-sudo", "cp02/repairer-let-in"],
        what: {
          fr: "Un compte local que personne n'a prévu : il a un mot de passe, et peut-être un groupe qui donne des droits.",
          en: "A local account that nobody planned: it has a password, and maybe a group that gives rights.",
        },
        how: {
          fr: "`userdel -r COMPTE` sur la machine citée, après avoir vu ce qui tourne sous son nom (`ps -u COMPTE`).",
          en: "`userdel -r ACCOUNT` on the machine told, once you have seen what runs under its name (`ps -u ACCOUNT`).",
        },
      },
      {
        when: /\/etc\/apt\/sources/,
        causes: ["cp02/source-of-others"],
        what: {
          fr: "La machine prend des paquets d'une source que l'entreprise n'a pas : ce qu'un paquet installe tourne sous root.",
          en: "The machine takes packages from a source that the company does not have: what a package installs runs as root.",
        },
        how: {
          fr: "Ôtez cette ligne, ou le fichier cité ; puis `apt update`, et `apt list --installed` : ce qui vient de là (`local`) se désinstalle.",
          en: "Remove that line, or the file told; then `apt update`, and `apt list --installed`: what came from there (`local`) is uninstalled.",
        },
      },
      {
        when: /\/etc\/sudoers/,
        causes: ["cp02/everybody-sudo"],
        what: {
          fr: "Une règle sudo rend quelqu'un root que l'image de la machine n'a pas prévu.",
          en: "A rule of sudo makes root of somebody whom the machine's image has not.",
        },
        how: {
          fr: "`visudo -c` nomme les fichiers lus ; retirez la règle citée, puis `sudo -l -U COMPTE`.",
          en: "`visudo -c` names the files that are read; take the rule told away, then `sudo -l -U ACCOUNT`.",
        },
      },
      {
        when: / [2467]\d{3} uid=\d+/,
        causes: ["cp08/shell-runs-as-root"],
        what: {
          fr: "Un programme s'exécute avec les droits de son propriétaire (set-uid) et ne vient pas de l'image.",
          en: "A program runs with its owner's rights (set-uid), and is not the image's.",
        },
        how: {
          fr: "`find / -xdev -perm /6000` les montre tous ; `dpkg -S FICHIER` dit qu'aucun paquet ne l'a posé : retirez-le.",
          en: "`find / -xdev -perm /6000` shows them all; `dpkg -S FILE` says that no package brought it: remove it.",
        },
      },
    ],
    what: {
      fr: "Quelque chose y donne à quelqu'un un droit que ni l'image ni le plan ne lui donnent.",
      en: "Something there gives somebody a right that neither the image nor the plan gives him.",
    },
    how: {
      fr: "Retirez la ligne ou le fichier cité, puis regardez ce que ce droit a permis depuis (`journalctl`, `last`).",
      en: "Take the line or the file told away, then look at what that right has allowed since (`journalctl`, `last`).",
    },
  },
  "nothing-else-scheduled": {
    where: {
      fr: "La machine citée : `systemctl list-timers --all`, /etc/cron.*, `crontab -l` de chaque compte.",
      en: "The machine told: `systemctl list-timers --all`, /etc/cron.*, `crontab -l` of each account.",
    },
    cases: [
      notThere,
      {
        when: /\.timer/,
        causes: ["cp08/task-nobody-planned", "cp01/incident-comes-back", "cp01/task-enabled-again"],
        what: {
          fr: "Un minuteur systemd que l'image n'a pas : quelqu'un l'a ajouté.",
          en: "A systemd timer that the image has not: somebody added it.",
        },
        how: {
          fr: "`systemctl cat UNITÉ.timer UNITÉ.service` dit ce qu'il lance ; `systemctl disable --now UNITÉ.timer`, retirez les deux fichiers, `systemctl daemon-reload`.",
          en: "`systemctl cat UNIT.timer UNIT.service` tells what it runs; `systemctl disable --now UNIT.timer`, remove both files, `systemctl daemon-reload`.",
        },
      },
    ],
    what: {
      fr: "Une tâche s'y lance par l'horloge sans que l'entreprise l'ait prévue.",
      en: "A task runs there by the clock that the company has not planned.",
    },
    how: {
      fr: "Voyez ce qu'elle lance avant de la retirer : ce qu'elle a défait est à refaire.",
      en: "See what it runs before you take it away: what it undid is to be done again.",
    },
  },
  "nothing-else-shared": {
    where: {
      fr: "La machine citée : `testparm -s` pour ce qu'elle partage et à qui, `getfacl -R` pour ce que ses dossiers laissent faire.",
      en: "The machine told: `testparm -s` for what it shares and with whom, `getfacl -R` for what its folders let people do.",
    },
    cases: [
      notThere,
      {
        when: /map to guest|restrict anonymous|guest (?:ok|only)/,
        causes: ["cp08/guests-let-in"],
        what: {
          fr: "Quelqu'un entre sans compte : un réglage reçoit des invités.",
          en: "Somebody gets in without an account: a setting receives guests.",
        },
        how: {
          fr: "Dans /etc/samba/smb.conf : `map to guest = never`, `restrict anonymous = 2`, aucun `guest ok` ; puis `systemctl restart smbd`.",
          en: "In /etc/samba/smb.conf: `map to guest = never`, `restrict anonymous = 2`, no `guest ok`; then `systemctl restart smbd`.",
        },
      },
      {
        when: /\[homes\]|personnels\//,
        causes: ["cp08/personal-folders-shared"],
        what: {
          fr: "Des dossiers personnels laissent entrer d'autres que leur propriétaire.",
          en: "Personal folders let others in than their owner.",
        },
        how: {
          fr: "Dans [homes] : `valid users = %S` ; sur le disque, `chmod 700` et le propriétaire dont le dossier porte le nom.",
          en: "In [homes]: `valid users = %S`; on the disk, `chmod 700` and the owner whose name the folder bears.",
        },
      },
      {
        when: /valid users|write list|admin users|force (?:user|group)/,
        causes: ["cp08/colleague-let-in"],
        what: {
          fr: "La section d'un partage nomme quelqu'un que le plan n'y met pas, ou le fait agir sous un autre nom.",
          en: "A share's section names somebody whom the plan has not there, or has him act under another name.",
        },
        how: {
          fr: "Les personnes passent par les groupes DL_ : ôtez de la ligne citée ce qui est de trop (et `setfacl -x` si un dossier est cité), puis `smbcontrol all reload-config`.",
          en: "People come by the groups DL_: take what is too much out of the line told (and `setfacl -x` where a folder is told), then `smbcontrol all reload-config`.",
        },
      },
      {
        when: /other::/,
        causes: ["cp08/folder-open-to-everybody"],
        what: {
          fr: "Le dossier cité est ouvert à qui n'est dans aucun de ses groupes.",
          en: "The folder told is open to whoever is in none of its groups.",
        },
        how: {
          fr: "`chmod o-rwx DOSSIER`, et par défaut `setfacl -d -m o::- DOSSIER`.",
          en: "`chmod o-rwx FOLDER`, and by default `setfacl -d -m o::- FOLDER`.",
        },
      },
      {
        when: /(?:user|group):/,
        causes: ["cp08/share-opened-to-readers"],
        what: {
          fr: "Sur le dossier cité, quelqu'un a un droit de plus que ce que ses groupes lui donnent.",
          en: "On the folder told somebody has one right more than what his groups give him.",
        },
        how: {
          fr: "`setfacl -R -x u:COMPTE DOSSIER` pour une personne (et `-d`), `setfacl -R -m g:GROUPE:r-X DOSSIER` pour un groupe qui ne fait que lire.",
          en: "`setfacl -R -x u:ACCOUNT FOLDER` for a person (and `-d`), `setfacl -R -m g:GROUP:r-X FOLDER` for a group that only reads.",
        },
      },
      {
        when: /\]: ∅/,
        where: {
          fr: "Rien de trop, mais un partage du plan n'est plus là : c'est lui d'abord.",
          en: "Nothing too much, but a share of the plan's is no longer there: that first.",
        },
        what: {
          fr: "La section citée manque à la configuration que le service lit.",
          en: "The section told is missing in the configuration that the service reads.",
        },
        how: {
          fr: "`testparm -s` dit ce qui est lu ; remettez la section d'après un partage sain, puis `systemctl restart smbd`.",
          en: "`testparm -s` tells what is read; put the section back after a sound share, then `systemctl restart smbd`.",
        },
      },
    ],
    what: {
      fr: "Un partage que personne n'a prévu.",
      en: "A share that nobody planned.",
    },
    how: {
      fr: "Ôtez sa section de /etc/samba/smb.conf (`testparm -s` dit ce qui reste), puis `smbcontrol all reload-config` ; voyez d'abord qui y est connecté (`smbstatus`).",
      en: "Take its section out of /etc/samba/smb.conf (`testparm -s` tells what is left), then `smbcontrol all reload-config`; see first who is connected to it (`smbstatus`).",
    },
  },
  "nobody-else-watches": {
    where: {
      fr: "Sur mon1, ce qu'Apache exige de qui vient (`Require`), et ce que Nagios croit ensuite (cgi.cfg).",
      en: "On mon1, what Apache demands of whoever comes (`Require`), and what Nagios believes then (cgi.cfg).",
    },
    cases: [
      {
        when: /^cmd\.cgi: 2/m,
        causes: ["cp08/pages-open-to-office"],
        what: {
          fr: "Qui vient sans nom entre : une règle `Require` de plus suffit, Apache se contente d'une seule.",
          en: "Whoever comes without a name gets in: one more rule `Require` is enough, Apache is content with any one.",
        },
        how: {
          fr: 'Dans `<Location "/">` de supervision.conf, `Require valid-user` seul ; `apachectl configtest`, puis `systemctl reload apache2`.',
          en: 'In `<Location "/">` of supervision.conf `Require valid-user` alone; `apachectl configtest`, then `systemctl reload apache2`.',
        },
      },
      {
        when: /^cmd\.cgi: 40[13], 2/m,
        what: {
          fr: "N'importe quel compte du domaine entre : le filtre d'`AuthLDAPURL` ne choisit plus les techniciens.",
          en: "Any account of the domain gets in: the filter of `AuthLDAPURL` no longer picks technicians.",
        },
        how: {
          fr: "Rendez à `AuthLDAPURL` la clause `memberOf` de GG_Techniciens, puis `systemctl reload apache2`.",
          en: "Give `AuthLDAPURL` the clause `memberOf` of GG_Techniciens again, then `systemctl reload apache2`.",
        },
      },
    ],
    what: {
      fr: "Un réglage d'Apache ou de Nagios ouvre une porte que l'image n'a pas.",
      en: "A setting of Apache or Nagios opens a door that the image has not.",
    },
    how: {
      fr: "Ôtez du fichier cité la ligne citée, puis `systemctl reload apache2`.",
      en: "Take the line told out of the file told, then `systemctl reload apache2`.",
    },
  },
} as const satisfies Record<string, Hints>;
