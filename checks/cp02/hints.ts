import { deployment } from "../../modules/deployment/deployment.js";
import { standard } from "../../modules/workstation/standard.js";
import { plan } from "../../stacks/plan/plan.js";
import type { Case, Hints } from "../lib/hint.js";
import { owner } from "./lib/label.js";

const { domain } = plan.company;
const { srv, lan } = plan.segments;
const [stock, updates] = deployment.repository.suites;
const { name: printer, address, port } = standard.printer;

/** Checks that have an account made for them say so when the directory does not take it: no workstation's fault. */
const noAccount = {
  when: /^the directory of /m,
  where: {
    fr: "Ce n'est pas le poste : l'annuaire du contrôleur cité ne prend pas de nouveau compte.",
    en: "It is not the workstation: the directory of the controller told takes no new account.",
  },
} as const satisfies Case;

export const hints = {
  "name-is-known": {
    where: {
      fr: "Dans le DNS du domaine : posez les deux questions, le nom (A) puis l'adresse (PTR).",
      en: "In the domain's DNS: ask both questions, the name (A), then the address (PTR).",
    },
    cases: [
      {
        when: /calls itself/,
        causes: ["cp02/generic-name"],
        where: {
          fr: "Sur le poste cité lui-même : le nom complet qu'il se donne, avant ce que le DNS dit de lui.",
          en: "On the workstation named itself: the full name that it gives itself, before what the DNS says of it.",
        },
        what: {
          fr: "Le nom complet est le premier mot, après l'adresse, de la ligne de /etc/hosts qui le cite : ce n'est pas celui de l'inventaire.",
          en: "The full name is the first word, after the address, of the line of /etc/hosts that names it: it is not the inventory's.",
        },
        how: {
          fr: `\`nano /etc/hosts\` : la ligne devient \`127.0.1.1 POSTE.${domain} POSTE\` (pas \`sed -i\` : ce fichier est un montage).`,
          en: `\`nano /etc/hosts\`: the line becomes \`127.0.1.1 WORKSTATION.${domain} WORKSTATION\` (not \`sed -i\`: this file is a mount).`,
        },
      },
      {
        when: /leads back[^\n]*\n.*; A: ∅/,
        what: {
          fr: "Le DNS n'a pas d'enregistrement A au nom du poste : il ne s'est pas inscrit.",
          en: "The DNS has no A record by the workstation's name: it did not register.",
        },
      },
      {
        when: /leads back/,
        what: {
          fr: "Le nom mène à une adresse, mais cette adresse ne ramène pas au même nom : c'est l'enregistrement PTR, ou un A de trop.",
          en: "The name leads to an address, but that address does not lead back to the same name: it is the PTR record, or an A record too many.",
        },
        how: {
          fr: `Sur le poste cité : \`systemctl restart register-name\`, puis \`dig +short POSTE.${domain}\` et \`dig +short -x ADRESSE\` ; s'il reste une vieille ligne, \`samba-tool dns delete\` sur dc1.`,
          en: `On the workstation named: \`systemctl restart register-name\`, then \`dig +short WORKSTATION.${domain}\` and \`dig +short -x ADDRESS\`; if an old line is left, \`samba-tool dns delete\` on dc1.`,
        },
      },
      {
        when: /a name that nobody has/,
        what: {
          fr: "La zone répond à n'importe quel nom : elle a un enregistrement générique (*).",
          en: "The zone answers to any name: it has a wildcard record (*).",
        },
      },
    ],
  },
  "updates-taken": {
    where: {
      fr: "Comparez deux versions, celle qui est installée et celle que l'entreprise publie (entre parenthèses) ; puis cherchez ce qu'apt sait de la seconde.",
      en: "Compare two versions, the one installed and the one that the company publishes (in brackets); then find what apt knows of the second.",
    },
    cases: [
      {
        when: /^the sources of packages answer/m,
        where: {
          fr: "apt ne lit pas une de ses sources : ses dernières lignes disent laquelle, et pourquoi.",
          en: "apt does not read one of its sources: its last lines say which, and why.",
        },
        what: {
          fr: "Une source ne répond pas, est mal écrite, ou n'est pas signée d'une clé que le poste connaît.",
          en: "A source does not answer, is written wrong, or is not signed by a key that the workstation knows.",
        },
        how: {
          fr: `Comparez /etc/apt/sources.list.d/deploiement.sources avec celui d'un autre poste ; la clé : \`curl -o /etc/apt/keyrings/deploiement.asc ${deployment.site}/depot.asc\`. Si tous échouent, c'est le dépôt, sur dep1.`,
          en: `Compare /etc/apt/sources.list.d/deploiement.sources with another workstation's; the key: \`curl -o /etc/apt/keyrings/deploiement.asc ${deployment.site}/depot.asc\`. If all fail, it is the repository, on dep1.`,
        },
      },
      {
        when: /plateau-\w+ ∅ \(/,
        what: {
          fr: "Un paquet du profil n'est pas installé du tout ; si apt ne le trouve pas non plus, c'est la source qui manque.",
          en: "A package of the profile is not installed at all; if apt does not find it either, it is the source that is missing.",
        },
        how: {
          fr: "Voyez d'abord que le poste a sa source (le fichier deploiement.sources, comme sur un autre poste), puis `apt update && apt install plateau-temoin plateau-compta`.",
          en: "See first that the workstation has its source (the file deploiement.sources, as on another workstation), then `apt update && apt install plateau-temoin plateau-compta`.",
        },
      },
      {
        when: /plateau-temoin 1\.0 \(1\.1\).*upgrade 0\b|plateau-compta 2\.0 \(2\.1\).*upgrade 0\b/,
        causes: ["cp02/repository-removed", "cp02/package-held"],
        what: {
          fr: "La version est ancienne et apt n'a rien à faire : ou il ignore la nouvelle (source absente ou incomplète), ou on lui a dit de n'y pas toucher.",
          en: "The version is old and apt has nothing to do: either it does not know the new one (source missing or incomplete), or it was told to leave the package alone.",
        },
        how: {
          fr: `\`ls /etc/apt/sources.list.d\` : il y faut deploiement.sources (prenez celui d'un autre poste), avec \`Suites: ${stock} ${updates}\` ; \`apt-mark unhold\` ce que montre \`apt-mark showhold\` ; puis \`apt update && apt upgrade\`.`,
          en: `\`ls /etc/apt/sources.list.d\`: deploiement.sources must be there (take another workstation's), with \`Suites: ${stock} ${updates}\`; \`apt-mark unhold\` what \`apt-mark showhold\` shows; then \`apt update && apt upgrade\`.`,
        },
      },
      {
        when: /plateau-temoin 1\.1 \(1\.0\)|plateau-compta 2\.1 \(2\.0\)/,
        what: {
          fr: "Le poste a une version plus récente que celle du dépôt : c'est le dépôt, sur dep1, qui ne la publie plus.",
          en: "The workstation has a newer version than the repository: it is the repository, on dep1, that no longer publishes it.",
        },
      },
      {
        when: /published tomorrow[^\n]*\n.*\b(?:hold|with priority)\b/,
        causes: ["cp02/held-for-tomorrow"],
        what: {
          fr: "Tout est à jour, mais le paquet cité est figé : la prochaine version publiée ne sera pas prise, et personne ne le verra.",
          en: "All is up to date, but the package told is kept where it is: the next version published will not be taken, and nobody will see it.",
        },
        how: {
          fr: "`apt-mark unhold PAQUET` ; s'il est épinglé, le fichier qui le nomme dans /etc/apt/preferences.d.",
          en: "`apt-mark unhold PACKAGE`; if it is pinned, the file that names it in /etc/apt/preferences.d.",
        },
      },
      {
        when: /published tomorrow[^\n]*\n.*\b(?:file|https?|cdrom|copy):/,
        causes: ["cp02/source-of-others"],
        what: {
          fr: "Tout est à jour, mais le poste a une source de plus, celle qui est citée : il prendrait d'elle ce que l'entreprise n'a pas vérifié.",
          en: "All is up to date, but the workstation has one more source, the one told: it would take from it what the company has not verified.",
        },
        how: {
          fr: "`grep -r` cette adresse dans /etc/apt/sources.list et /etc/apt/sources.list.d : ôtez le fichier qui la nomme, puis `apt update` et `apt policy`.",
          en: "`grep -r` that address in /etc/apt/sources.list and /etc/apt/sources.list.d: remove the file that names it, then `apt update` and `apt policy`.",
        },
      },
      {
        when: /published tomorrow/,
        what: {
          fr: "Tout est à jour, mais une source de l'entreprise manque, ou n'a pas la priorité ordinaire (500) : rien de neuf n'en viendra.",
          en: "All is up to date, but a source of the company is missing, or does not have the usual priority (500): nothing new will come of it.",
        },
        how: {
          fr: `/etc/apt/sources.list.d/deploiement.sources, comme sur un autre poste, avec \`Suites: ${stock} ${updates}\` ; /etc/apt/preferences.d vide ; puis \`apt update\` et \`apt policy\`.`,
          en: `/etc/apt/sources.list.d/deploiement.sources, as on another workstation, with \`Suites: ${stock} ${updates}\`; /etc/apt/preferences.d empty; then \`apt update\` and \`apt policy\`.`,
        },
      },
      {
        when: /upgrade [1-9]/,
        what: {
          fr: "apt voit au moins un paquet plus récent : personne ne l'a installé.",
          en: "apt sees one newer package at least: nobody installed it.",
        },
        how: {
          fr: "`apt update && apt upgrade`, puis `apt list --upgradable` : plus rien ne doit y être.",
          en: "`apt update && apt upgrade`, then `apt list --upgradable`: nothing must be left there.",
        },
      },
    ],
  },
  "nothing-to-restart": {
    where: {
      fr: "Parmi les processus du poste cité, pas dans apt : ceux qui manquent, et ceux qui ont démarré avant la dernière mise à jour.",
      en: "Among the processes of the workstation named, not in apt: those that are missing, and those that started before the last update.",
    },
    cases: [
      {
        when: /: ∅ /,
        what: {
          fr: "Un service dont le poste a besoin ne tourne pas.",
          en: "A service that the workstation needs does not run.",
        },
        how: {
          fr: "`systemctl enable --now` de l'unité : ssh pour sshd, sssd, chrony pour chronyd ; `journalctl -u UNITÉ` si elle retombe.",
          en: "`systemctl enable --now` of the unit: ssh for sshd, sssd, chrony for chronyd; `journalctl -u UNIT` if it falls again.",
        },
      },
      {
        when: /reboot-required/,
        what: {
          fr: "Une mise à jour a demandé le redémarrage du poste entier, et il n'a pas eu lieu.",
          en: "An update asked for the whole workstation to be restarted, and it was not.",
        },
      },
      {
        when: /keeps a library/,
        causes: ["cp02/restart-owed"],
        what: {
          fr: "Le fichier de la bibliothèque est neuf, mais les processus nommés ont encore l'ancien en mémoire : le correctif est sur le disque, pas en service.",
          en: "The library's file is new, but the processes named still have the old one in memory: the fix is on the disk, not in use.",
        },
      },
      {
        when: /keeps a library[^\n]*\n(?!.*reboot-required)/,
        causes: ["cp02/restart-owed"],
        how: {
          fr: "`systemctl restart ssh sssd chrony`, de même pour le service de chaque autre processus nommé ; pour systemd lui-même, `systemctl daemon-reexec`.",
          en: "`systemctl restart ssh sssd chrony`, likewise the service of each other process named; for systemd itself, `systemctl daemon-reexec`.",
        },
      },
    ],
  },
  "language-and-time": {
    where: {
      fr: "Langue, fuseau et clavier ont chacun leur fichier dans /etc : la ligne de ce qui est vu dit lequel des trois n'est pas français.",
      en: "Language, time zone and keyboard have a file each in /etc: the line of what was seen tells which of the three is not French.",
    },
    cases: [
      {
        when: /LANG=fr_FR\.utf-?8, (?!février)/i,
        causes: ["cp02/language-not-generated"],
        what: {
          fr: "La session demande bien le français, mais le système n'en a pas les données : le mois ne sort pas en français.",
          en: "The session does ask for French, but the system does not have its data: the month does not come out in French.",
        },
        how: {
          fr: "La ligne `fr_FR.UTF-8 UTF-8` de /etc/locale.gen sans dièse, puis `locale-gen` ; `locale -a` doit montrer fr_FR.utf8.",
          en: "The line `fr_FR.UTF-8 UTF-8` of /etc/locale.gen without its hash sign, then `locale-gen`; `locale -a` must show fr_FR.utf8.",
        },
      },
      {
        when: /that language is generated/,
        what: {
          fr: "La session ne reçoit pas le français : un autre réglage de langue, ou aucun.",
          en: "The session is not given French: another language setting, or none.",
        },
        how: {
          fr: "`echo LANG=fr_FR.UTF-8 > /etc/default/locale`, puis ouvrez une nouvelle session : `locale`.",
          en: "`echo LANG=fr_FR.UTF-8 > /etc/default/locale`, then open a new session: `locale`.",
        },
      },
      {
        when: /the time is that/,
        what: {
          fr: "À midi UTC il doit être 13 h (CET) l'hiver et 14 h (CEST) l'été : le fuseau n'est pas celui de Paris.",
          en: "At noon UTC it must be 13 (CET) in winter and 14 (CEST) in summer: the time zone is not that of Paris.",
        },
        how: {
          fr: "`ln -sf /usr/share/zoneinfo/Europe/Paris /etc/localtime` et `echo Europe/Paris > /etc/timezone` ; aucune variable TZ dans la session.",
          en: "`ln -sf /usr/share/zoneinfo/Europe/Paris /etc/localtime` and `echo Europe/Paris > /etc/timezone`; no variable TZ in the session.",
        },
      },
      {
        when: /the keyboard is/,
        causes: ["cp02/keyboard-us"],
        what: {
          fr: "La disposition du clavier qui est écrite n'est pas la française : ce n'est ni la langue ni le mot de passe.",
          en: "The keyboard layout that is written is not the French one: it is neither the language nor the password.",
        },
        how: {
          fr: '`nano /etc/default/keyboard` : `XKBLAYOUT="fr"`, une seule fois.',
          en: '`nano /etc/default/keyboard`: `XKBLAYOUT="fr"`, once only.',
        },
      },
    ],
  },
  "clock-follows-domain": {
    where: {
      fr: "Deux choses à séparer : l'heure que donne le poste cité, et la source que son service d'heure suit.",
      en: "Two things to tell apart: the time that the workstation named gives, and the source that its time service follows.",
    },
    cases: [
      {
        when: /; [1-9]\d+\.\d s\b/,
        causes: ["cp02/clock-ahead", "cp09/workstation-clock-skewed"],
        what: {
          fr: "L'heure du poste est fausse ; au-delà de cinq minutes, Kerberos refuse tout le monde. Les machines du labo partagent l'horloge de leur hôte : quelque chose, sur ce poste, donne une autre heure aux programmes.",
          en: "The workstation's time is wrong; beyond five minutes Kerberos refuses everybody. The lab's machines share their host's clock: something on this workstation gives programs another time.",
        },
        how: {
          fr: "`cat /etc/ld.so.preload /etc/faketimerc` : une bibliothèque y décale l'heure de tout ce qui démarre. Supprimez les deux fichiers, puis `systemctl restart sssd chrony`.",
          en: "`cat /etc/ld.so.preload /etc/faketimerc`: a library there shifts the time of whatever starts. Remove both files, then `systemctl restart sssd chrony`.",
        },
      },
      {
        when: /chronyc sources: ∅/,
        what: {
          fr: "L'heure est bonne, mais aucun contrôleur n'est suivi : le service est arrêté, ou il n'a pas reçu leurs adresses.",
          en: "The time is right, but no controller is followed: the service is stopped, or it was not given their addresses.",
        },
        how: {
          fr: "`systemctl enable --now chrony` ; si /run/chrony-dhcp est vide, `ifdown lan; ifup lan` redemande le bail, et les serveurs d'heure avec lui.",
          en: "`systemctl enable --now chrony`; if /run/chrony-dhcp is empty, `ifdown lan; ifup lan` asks for the lease again, and for the time servers with it.",
        },
      },
    ],
  },
  "newcomer-logs-on": {
    where: {
      fr: "Sur le poste cité, suivez la session pas à pas : SSH, l'identité (sssd), le mot de passe (Kerberos), le dossier personnel (PAM). La réponse vue dit où elle s'arrête.",
      en: "On the workstation named, follow the session step by step: SSH, the identity (sssd), the password (Kerberos), the home (PAM). The answer seen tells where it stops.",
    },
    cases: [
      noAccount,
      {
        when: /Could not chdir| in \/\S*: \S/,
        causes: ["cp02/home-not-made"],
        what: {
          fr: "Le mot de passe est bon et la session s'ouvre, mais sans dossier à lui : rien ne le crée plus à la première session.",
          en: "The password is right and the session opens, but with no home of his: nothing makes it at the first session any more.",
        },
        how: {
          fr: "`pam-auth-update --enable mkhomedir`, puis `grep mkhomedir /etc/pam.d/common-session`.",
          en: "`pam-auth-update --enable mkhomedir`, then `grep mkhomedir /etc/pam.d/common-session`.",
        },
      },
      {
        when: /the session opens/,
        causes: ["cp02/clock-ahead", "cp09/workstation-clock-skewed"],
        what: {
          fr: "Il n'entre pas du tout : ou le poste ne peut pas vérifier son identité auprès du domaine (heure, sssd, compte du poste), ou SSH ou une stratégie le refuse.",
          en: "He does not get in at all: either the workstation can't verify who he is with the domain (time, sssd, its own account), or SSH or a policy refuses him.",
        },
        how: {
          fr: "Dans l'ordre : l'heure du poste et celle de dc1 ; si elles diffèrent, `cat /etc/ld.so.preload` dit ce qui la décale. Puis `kinit` d'un compte, `systemctl restart sssd`, `sshd -T | grep -i allowgroups`.",
          en: "In order: the time of the workstation and that of dc1; if they differ, `cat /etc/ld.so.preload` tells what shifts it. Then `kinit` of an account, `systemctl restart sssd`, `sshd -T | grep -i allowgroups`.",
        },
      },
      {
        when: /a wrong password opens/,
        what: {
          fr: "PAM accepte un mauvais mot de passe : une ligne y laisse passer tout le monde.",
          en: "PAM takes a wrong password: a line there lets everybody through.",
        },
        how: {
          fr: "Comparez /etc/pam.d/sshd et /etc/pam.d/common-auth avec ceux d'un autre poste : un pam_permit n'y vient qu'après un pam_deny.",
          en: "Compare /etc/pam.d/sshd and /etc/pam.d/common-auth with another workstation's: a pam_permit comes there only after a pam_deny.",
        },
      },
      {
        when: /member of the domain/,
        what: {
          fr: "La session s'ouvre, mais le poste ne s'identifie plus lui-même : son compte d'ordinateur ou sa clé (/etc/krb5.keytab) n'est plus bon.",
          en: "The session opens, but the workstation no longer identifies itself: its computer account or its key (/etc/krb5.keytab) is no good any more.",
        },
        how: {
          fr: `\`adcli join --domain=${domain} --login-user=COMPTE\`, avec un compte qui peut joindre des postes, puis \`systemctl restart sssd\`.`,
          en: `\`adcli join --domain=${domain} --login-user=ACCOUNT\`, with an account that may join machines, then \`systemctl restart sssd\`.`,
        },
      },
    ],
  },
  "profile-in-place": {
    where: {
      fr: "La base de dpkg sait ce qui est installé et l'empreinte de chaque fichier : interrogez-la sur le paquet ou le fichier nommé.",
      en: "dpkg's database knows what is installed and each file's digest: ask it about the package or the file named.",
    },
    cases: [
      {
        when: /profile are installed/,
        what: {
          fr: "Les paquets cités manquent.",
          en: "The packages told are missing.",
        },
        how: {
          fr: "`apt update && apt install PAQUET` ; s'il est introuvable, voyez d'abord /etc/apt/sources.list.d/deploiement.sources.",
          en: "`apt update && apt install PACKAGE`; if it is not to be found, see /etc/apt/sources.list.d/deploiement.sources first.",
        },
      },
      {
        when: /files was changed/,
        causes: ["cp02/profile-altered"],
        what: {
          fr: "Un fichier n'est plus celui que son paquet a posé : modifié ou effacé à la main, sans passer par apt.",
          en: "A file is no longer the one that its package put there: changed or deleted by hand, without apt.",
        },
        how: {
          fr: "`dpkg -S FICHIER` nomme le paquet. Un plateau-… se réinstalle du dépôt de l'entreprise (`apt install --reinstall`) ; ceux de Debian n'y sont pas : reprenez le même fichier sur un autre poste.",
          en: "`dpkg -S FILE` names the package. A plateau-… is installed again from the company's repository (`apt install --reinstall`); Debian's are not there: take the same file from another workstation.",
        },
      },
    ],
  },
  "forbidden-absent": {
    where: {
      fr: "Dans la liste des paquets installés : le nom cité est sur la liste des interdits.",
      en: "In the list of installed packages: the name told is on the list of what is forbidden.",
    },
    cases: [
      {
        when: /the list of packages/,
        where: {
          fr: "Ce n'est pas encore l'interdit : il manque d'abord un paquet du profil, cité.",
          en: "It is not what is forbidden yet: a package of the profile is missing first, the one told.",
        },
      },
      {
        when: /: teledepannage/,
        causes: ["cp02/forbidden-software"],
        what: {
          fr: "C'est un logiciel de prise de main, qui attend qu'on l'appelle sans que l'utilisateur consente ; le dépôt de l'entreprise ne l'a pas.",
          en: "It is remote-control software, which waits to be called without the user's consent; the company's repository does not have it.",
        },
        how: {
          fr: "`dpkg -L teledepannage` montre ce qu'il a posé, `apt purge teledepannage` l'enlève, `pgrep -a nc` dit s'il en tourne encore un morceau.",
          en: "`dpkg -L teledepannage` shows what it put there, `apt purge teledepannage` takes it away, `pgrep -a nc` tells whether a piece of it still runs.",
        },
      },
      {
        when: /^none of /m,
        what: {
          fr: "Le paquet cité est installé, même si son service est arrêté : l'arrêter ne suffit pas.",
          en: "The package told is installed, even if its service is stopped: to stop it is not enough.",
        },
        how: {
          fr: "`apt purge` de chaque paquet cité ; `dpkg -l` ne doit plus le montrer avec ii.",
          en: "`apt purge` of each package told; `dpkg -l` must not show it with ii any more.",
        },
      },
    ],
  },
  "default-printer": {
    where: {
      fr: "Le trajet d'une page : la file par défaut, son état, puis l'adresse où elle envoie. Sur le poste cité, CUPS dit les trois.",
      en: "The way of a page: the default queue, its state, then the address that it sends to. On the workstation named CUPS tells all three.",
    },
    cases: [
      {
        when: /comes out of[^\n]*\n.*request id is Compta-/,
        causes: ["cp02/printer-moved"],
        what: {
          fr: "La file prend le travail, et il ne sort pas à la bonne adresse : elle envoie ailleurs, ou elle est arrêtée.",
          en: "The queue takes the job, and it does not come out at the right address: it sends elsewhere, or it is stopped.",
        },
        how: {
          fr: `\`lpstat -v ${printer}\` dit où elle envoie ; \`lpadmin -p ${printer} -v socket://${address}:${port}\` la redirige, \`cupsenable ${printer}\` la relance.`,
          en: `\`lpstat -v ${printer}\` tells where it sends; \`lpadmin -p ${printer} -v socket://${address}:${port}\` points it there, \`cupsenable ${printer}\` starts it again.`,
        },
      },
      {
        when: /no (?:system )?default destination/,
        what: {
          fr: "Le poste n'a pas d'imprimante par défaut, ou pas d'imprimante du tout.",
          en: "The workstation has no default printer, or no printer at all.",
        },
        how: {
          fr: `\`lpstat -v\` : si ${printer} n'y est pas, \`lpadmin -p ${printer} -E -v socket://${address}:${port} -m raw\` ; dans les deux cas \`lpadmin -d ${printer}\`.`,
          en: `\`lpstat -v\`: if ${printer} is not there, \`lpadmin -p ${printer} -E -v socket://${address}:${port} -m raw\`; either way \`lpadmin -d ${printer}\`.`,
        },
      },
      {
        when: /request id is/,
        what: {
          fr: "Le travail est parti par une autre file que celle du standard : c'est elle qui est choisie par défaut.",
          en: "The job went by another queue than the standard's: that one is the default.",
        },
        how: {
          fr: `\`lpstat -d\` nomme la file choisie ; \`lpadmin -d ${printer}\` change ce choix, et \`lpadmin -x\` supprime la file de trop.`,
          en: `\`lpstat -d\` names the queue chosen; \`lpadmin -d ${printer}\` changes that choice, and \`lpadmin -x\` deletes the queue too many.`,
        },
      },
    ],
  },
  "sudo-for-administrators": {
    where: {
      fr: "Les règles de sudo sur le poste cité, fichier par fichier : qui peut quoi, et avec quel mot de passe.",
      en: "The rules of sudo on the workstation named, file by file: who may do what, and with which password.",
    },
    cases: [
      noAccount,
      {
        when: /sudo, standard user: uid 0/,
        causes: ["cp02/everybody-sudo"],
        what: {
          fr: "Une règle vise tout le monde : n'importe quel utilisateur du domaine devient root.",
          en: "A rule is for everybody: any user of the domain becomes root.",
        },
        how: {
          fr: "`grep -rE 'NOPASSWD|^ALL' /etc/sudoers /etc/sudoers.d`, supprimez le fichier ou la ligne de trop, `visudo -c` ; /etc/sudoers.d/postes doit rester.",
          en: "`grep -rE 'NOPASSWD|^ALL' /etc/sudoers /etc/sudoers.d`, delete the file or the line too many, `visudo -c`; /etc/sudoers.d/postes must stay.",
        },
      },
      {
        when: /sudo, technician: .*(?:not in the sudoers|not allowed|incident)/,
        what: {
          fr: "sudo a reconnu le technicien, mais aucune règle n'est pour lui : celle du groupe des administrateurs de postes manque ou est mal écrite.",
          en: "sudo recognised the technician, but no rule is for him: that of the workstations' administrators group is missing or written wrong.",
        },
        how: {
          fr: "/etc/sudoers.d/postes, en 440 : `%dl_postes_admin ALL=(ALL:ALL) ALL` ; `visudo -c`.",
          en: "/etc/sudoers.d/postes, with 440: `%dl_postes_admin ALL=(ALL:ALL) ALL`; `visudo -c`.",
        },
      },
      {
        when: /sudo, technician:/,
        causes: ["cp02/clock-ahead", "cp09/workstation-clock-skewed"],
        where: {
          fr: "C'est celui qui doit devenir root qui n'y arrive pas : son identité d'abord, la règle ensuite.",
          en: "It is the one who must become root who can't: his identity first, the rule next.",
        },
        what: {
          fr: "Pas de refus d'une règle ici : voyez si le poste connaît le compte (`id`) et vérifie son mot de passe auprès du domaine (heure, sssd) ; sinon, si sudo lit bien ses fichiers.",
          en: "No refusal by a rule here: see whether the workstation knows the account (`id`) and verifies its password with the domain (time, sssd); otherwise, whether sudo reads its files.",
        },
        how: {
          fr: "`date` sur le poste et sur dc1 : s'il y a des minutes d'écart, `cat /etc/ld.so.preload` dit ce qui le décale. Sinon `systemctl restart sssd`, `id COMPTE`, `visudo -c`.",
          en: "`date` on the workstation and on dc1: if they are minutes apart, `cat /etc/ld.so.preload` tells what shifts it. Otherwise `systemctl restart sssd`, `id ACCOUNT`, `visudo -c`.",
        },
      },
      {
        when: /sudo, standard user:/,
        what: {
          fr: "Rien n'est prouvé : le poste ne connaît pas le compte standard, créé à l'instant dans le domaine.",
          en: "Nothing is proved: the workstation does not know the standard account, made this moment in the domain.",
        },
      },
    ],
  },
  "local-accounts-kept-out": {
    where: {
      fr: "Deux portes à regarder : qui le serveur SSH du poste cité admet, et quels comptes de /etc/shadow ont un mot de passe.",
      en: "Two doors to look at: whom the SSH server of the workstation named admits, and which accounts of /etc/shadow have a password.",
    },
    cases: [
      {
        when: /the SSH server answers/,
        where: {
          fr: "Avant les comptes locaux : le serveur SSH du poste ne répond à personne.",
          en: "Before local accounts: the workstation's SSH server answers nobody.",
        },
        how: {
          fr: "`systemctl status ssh`, `sshd -t` ; puis `systemctl enable --now ssh`.",
          en: "`systemctl status ssh`, `sshd -t`; then `systemctl enable --now ssh`.",
        },
      },
      {
        when: /ssh (?:root|local): in\b/,
        causes: ["cp02/repairer-let-in", "cp02/root-let-in"],
        what: {
          fr: "SSH n'écarte plus root ou les comptes locaux : la limite aux groupes du domaine, ou le refus de root, a disparu. Quand elle sera revenue, voyez aussi qui a un mot de passe local.",
          en: "SSH no longer keeps root or local accounts out: the limit to the domain's groups, or the refusal of root, is gone. Once it is back, see who has a local password too.",
        },
        how: {
          fr: 'Dans chaque fichier de /etc/ssh/sshd_config.d, car le premier qui parle l\'emporte : `PermitRootLogin no` ; dans workstation.conf, `AllowGroups "domain users" "domain users@*"` ; `sshd -t && systemctl reload ssh`.',
          en: 'In each file of /etc/ssh/sshd_config.d, for the first that speaks wins: `PermitRootLogin no`; in workstation.conf, `AllowGroups "domain users" "domain users@*"`; `sshd -t && systemctl reload ssh`.',
        },
      },
      {
        when: /no local account has a password/,
        what: {
          fr: "Un compte local a un mot de passe : il ouvre le poste sans le domaine.",
          en: "A local account has a password: it opens the workstation without the domain.",
        },
        how: {
          fr: "`userdel -r COMPTE` pour celui qui n'a rien à faire là ; `passwd -l COMPTE` pour un compte du système.",
          en: "`userdel -r ACCOUNT` for one that has no business there; `passwd -l ACCOUNT` for one of the system's.",
        },
      },
    ],
  },
  "firewall-closes": {
    where: {
      fr: "Sur le poste cité, deux listes à rapprocher : ce qui écoute (LISTEN) et ce que le pare-feu laisse entrer.",
      en: "On the workstation named, two lists to hold together: what listens (LISTEN) and what the firewall lets in.",
    },
    cases: [
      {
        when: /guest → [\d.]+ ∅/,
        where: {
          fr: "Ce n'est pas le poste : les invités n'atteignent même pas leur passerelle, fw1.",
          en: "It is not the workstation: guests do not even reach their gateway, fw1.",
        },
      },
      {
        when: /nothing but SSH[^\n]*\n.*: \w+ → [^;]*\b5899\b/,
        causes: ["cp02/firewall-off"],
        what: {
          fr: "Même le port 5899, que le banc vient d'ouvrir et qu'aucune règle ne peut prévoir, répond : rien ne filtre les entrées.",
          en: "Even port 5899, which the bench has just opened and no rule can foresee, answers: nothing filters what comes in.",
        },
        how: {
          fr: "`systemctl enable --now nftables`, puis `nft list chain inet filter input` doit dire `policy drop` ; si /etc/nftables.conf est vide, celui d'un autre poste convient.",
          en: "`systemctl enable --now nftables`, then `nft list chain inet filter input` must say `policy drop`; if /etc/nftables.conf is empty, another workstation's will do.",
        },
      },
      {
        when: /nothing but SSH/,
        what: {
          fr: "Le pare-feu filtre, puisque le port du banc (5899) est fermé, mais une règle ouvre plus que SSH.",
          en: "The firewall filters, since the bench's port (5899) is shut, but a rule opens more than SSH.",
        },
        how: {
          fr: "`nft list chain inet filter input` : ôtez de /etc/nftables.conf la règle qui accepte le port cité, puis `systemctl reload nftables`.",
          en: "`nft list chain inet filter input`: take the rule that accepts the port told out of /etc/nftables.conf, then `systemctl reload nftables`.",
        },
      },
      {
        when: /^SSH answers/m,
        what: {
          fr: "SSH lui-même ne répond pas aux postes : service arrêté, ou règle absente.",
          en: "SSH itself does not answer workstations: service stopped, or rule missing.",
        },
        how: {
          fr: `\`systemctl enable --now ssh\` ; dans /etc/nftables.conf : \`ip saddr { ${srv.cidr}, ${lan.cidr} } tcp dport 22 accept\`, puis \`systemctl reload nftables\`.`,
          en: `\`systemctl enable --now ssh\`; in /etc/nftables.conf: \`ip saddr { ${srv.cidr}, ${lan.cidr} } tcp dport 22 accept\`, then \`systemctl reload nftables\`.`,
        },
      },
      {
        when: /guest → \d+[,;]/,
        what: {
          fr: "Les invités atteignent le poste : son pare-feu ne regarde pas d'où l'on vient, et fw1 les laisse passer.",
          en: "Guests reach the workstation: its firewall does not look where one comes from, and fw1 lets them through.",
        },
        how: {
          fr: `Sur le poste, limitez la règle de SSH à \`ip saddr { ${srv.cidr}, ${lan.cidr} }\` ; sur fw1, \`nft list chain inet filter forward\` : guest n'a rien à faire dans lan.`,
          en: `On the workstation, limit the rule of SSH to \`ip saddr { ${srv.cidr}, ${lan.cidr} }\`; on fw1, \`nft list chain inet filter forward\`: guest has no business in lan.`,
        },
      },
    ],
  },
  "asset-recorded": {
    where: {
      fr: "Dans l'inventaire (Assets), cherchez la fiche au nom exact ws2, et rapprochez-la du poste, champ par champ.",
      en: "In the inventory (Assets), look for the record by the exact name ws2, and hold it against the workstation, field by field.",
    },
    cases: [
      {
        when: /Parc ws2: ∅/,
        what: {
          fr: "Il n'y a pas de fiche à ce nom : à créer dans le catalogue Parc, ou à renommer.",
          en: "There is no record by that name: to be made in the catalogue Parc, or renamed.",
        },
      },
      {
        when: /^#\d+: .*∅/m,
        what: {
          fr: "La fiche existe, et l'un de ses champs est vide (∅).",
          en: "The record is there, and one of its fields is empty (∅).",
        },
      },
      {
        when: /^#\d+: /m,
        what: {
          fr: "La fiche est remplie, mais une valeur n'est pas celle du poste, ou la date n'est pas écrite année-mois-jour.",
          en: "The record is filled in, but a value is not the workstation's, or the date is not written year-month-day.",
        },
      },
    ],
    how: {
      fr: `Sur ws2, \`cat /sys/class/net/lan/address /etc/etiquette\` donne MAC et numéro de série ; date d'aujourd'hui (\`date +%F\`), « Held By » : ${owner}.`,
      en: `On ws2, \`cat /sys/class/net/lan/address /etc/etiquette\` gives MAC and serial number; today's date (\`date +%F\`), “Held By”: ${owner}.`,
    },
  },
} as const satisfies Record<string, Hints>;
