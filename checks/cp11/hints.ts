import { deployment } from "../../modules/deployment/deployment.js";
import { escapePattern } from "../../scripts/ground/escape-pattern.js";
import { plan } from "../../stacks/plan/plan.js";
import type { Hints } from "../lib/hint.js";

const { lan, guest } = plan.segments;
const [stock, updates] = deployment.repository.suites;
const deployAddress = plan.machines.dep1.interfaces.srv;

export const hints = {
  "offer-for-each-firmware": {
    where: {
      fr: "Sur net1, ce que reçoit chaque genre de poste : adresse du serveur, puis fichier. Comparez celui qui n'a rien (∅) à son voisin.",
      en: "On net1, what each kind of machine is sent: the server's address, then a file. Compare the one that has nothing (∅) with its neighbour.",
    },
    cases: [
      {
        when: /^siteb: BIOS: [\d.]+ ∅/m,
        causes: ["cp11/second-site-boots-nothing"],
        what: {
          fr: "Au second site, une adresse vient et rien à démarrer : c'est l'étendue de siteb qui ne demande pas les classes de démarrage.",
          en: "At the second site an address comes and nothing to start: it is the scope of siteb that does not ask for the boot classes.",
        },
        how: {
          fr: `Dans le sous-réseau ${plan.segments.siteb.cidr} : \`"require-client-classes": ["ipxe", "pxe-bios", "pxe-uefi"]\`, comme dans celui de lan ; \`kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server\`.`,
          en: `In the subnet ${plan.segments.siteb.cidr}: \`"require-client-classes": ["ipxe", "pxe-bios", "pxe-uefi"]\`, as in that of lan; \`kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server\`.`,
        },
      },
      {
        when: /^BIOS: ∅ · UEFI: ∅/m,
        causes: ["cp06/dhcp-server-stopped", "cp06/relay-stopped"],
        what: {
          fr: "Personne ne reçoit même une adresse : ce n'est pas le démarrage par le réseau, c'est le DHCP (serveur ou relais).",
          en: "Nobody is even offered an address: it is not booting from the network, it is DHCP (server or relay).",
        },
        how: {
          fr: "`systemctl enable --now kea-dhcp4-server` sur net1, ou `systemctl enable --now dhcp-helper` sur fw1 : celui des deux qui est arrêté.",
          en: "`systemctl enable --now kea-dhcp4-server` on net1, or `systemctl enable --now dhcp-helper` on fw1: whichever of the two is stopped.",
        },
      },
      {
        when: /^BIOS: [\d.]+ ∅ · UEFI: [\d.]+ ∅/m,
        what: {
          fr: "Une adresse vient, et rien à démarrer pour personne : l'étendue de lan ne demande pas les classes de démarrage, ou leurs conditions ne tiennent plus.",
          en: "An address comes, and nothing to start for anybody: the scope of lan does not ask for the boot classes, or their conditions no longer hold.",
        },
        how: {
          fr: `Dans le sous-réseau ${lan.cidr} : \`"require-client-classes": ["ipxe", "pxe-bios", "pxe-uefi"]\` ; \`kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server\`.`,
          en: `In the subnet ${lan.cidr}: \`"require-client-classes": ["ipxe", "pxe-bios", "pxe-uefi"]\`; \`kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server\`.`,
        },
      },
      {
        when: /· UEFI: [\d.]+ ∅/,
        causes: ["cp11/uefi-not-expected"],
        what: {
          fr: "L'UEFI ordinaire ne tombe dans aucune classe : la condition ne reconnaît pas le nombre qu'il annonce (option 93).",
          en: "Ordinary UEFI falls into no class: the condition does not recognise the number that it announces (option 93).",
        },
        how: {
          fr: "Dans `test` de la classe pxe-uefi : `(option[93].hex == 0x0007 or option[93].hex == 0x0009)` ; `kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server`.",
          en: "In `test` of the class pxe-uefi: `(option[93].hex == 0x0007 or option[93].hex == 0x0009)`; `kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server`.",
        },
      },
      {
        when: /a loop/,
        what: {
          fr: "iPXE, une fois chargé, ne reçoit pas l'adresse de son script : il n'est pas reconnu pour ce qu'il est (option 77).",
          en: "iPXE, once loaded, is not sent its script's address: it is not recognised for what it is (option 77).",
        },
        how: {
          fr: `Classe ipxe : \`test\` à \`substring(option[77].hex,0,4) == 'iPXE'\`, \`boot-file-name\` à ${deployment.script} ; les deux autres classes disent \`and not (…)\` de la même condition.`,
          en: `Class ipxe: \`test\` at \`substring(option[77].hex,0,4) == 'iPXE'\`, \`boot-file-name\` at ${deployment.script}; the other two classes say \`and not (…)\` of the same condition.`,
        },
      },
      {
        when: /· UEFI \(9\): [\d.]+ /,
        what: {
          fr: "Une des classes donne autre chose que ce qu'il faut : lisez dans ce qui est attendu quel micrologiciel est en défaut.",
          en: "One of the classes gives something else than it must: read in what is expected which firmware is at fault.",
        },
      },
    ],
  },
  "loaders-served": {
    where: {
      fr: "L'adresse tftp:// vue est celle que le poste demande : jugez-la en trois morceaux, le serveur, le fichier, ce que le fichier contient.",
      en: "The tftp:// address seen is the one that the machine asks for: judge it in three pieces, the server, the file, what the file holds.",
    },
    cases: [
      {
        when: /a loader is offered/,
        where: {
          fr: "Rien n'est encore demandé au serveur TFTP : c'est l'offre DHCP qui ne nomme pas de chargeur.",
          en: "Nothing is asked of the TFTP server yet: it is the DHCP offer that names no loader.",
        },
      },
      {
        when: /^BIOS: a loader is offered/m,
        causes: ["cp06/dhcp-server-stopped", "cp06/relay-stopped"],
        what: {
          fr: "Même un BIOS n'obtient rien : ou le DHCP ne répond plus (serveur, relais), ou il répond sans chargeur.",
          en: "Not even a BIOS gets anything: either DHCP no longer answers (server, relay), or it answers without a loader.",
        },
        how: {
          fr: "`systemctl status kea-dhcp4-server` sur net1, `systemctl status dhcp-helper` sur fw1 ; `systemctl enable --now` de celui qui est arrêté. Si les deux tournent : la classe pxe-bios de /etc/kea/kea-dhcp4.conf.",
          en: "`systemctl status kea-dhcp4-server` on net1, `systemctl status dhcp-helper` on fw1; `systemctl enable --now` of the one that is stopped. If both run: the class pxe-bios of /etc/kea/kea-dhcp4.conf.",
        },
      },
      {
        when: /^UEFI: a loader is offered/m,
        causes: ["cp11/uefi-not-expected"],
        what: {
          fr: "Un BIOS est servi, un UEFI ne reçoit pas de chargeur : sa classe, sur net1, ne le reconnaît pas.",
          en: "A BIOS is served, UEFI is offered no loader: its class, on net1, does not recognise it.",
        },
        how: {
          fr: 'Classe pxe-uefi de /etc/kea/kea-dhcp4.conf : `option[93].hex == 0x0007 or option[93].hex == 0x0009`, et `"boot-file-name": "snponly.efi"` ; `systemctl restart kea-dhcp4-server`.',
          en: 'Class pxe-uefi of /etc/kea/kea-dhcp4.conf: `option[93].hex == 0x0007 or option[93].hex == 0x0009`, and `"boot-file-name": "snponly.efi"`; `systemctl restart kea-dhcp4-server`.',
        },
      },
      {
        when: new RegExp(`^tftp://(?!${escapePattern(deployAddress)}/)\\S+: ∅`, "m"),
        causes: ["cp11/next-server-astray"],
        what: {
          fr: "L'adresse annoncée n'est pas celle du serveur de déploiement.",
          en: "The address that is offered is not the deployment server's.",
        },
        how: {
          fr: `Sur net1, dans chaque classe de démarrage : \`"next-server": "${deployAddress}"\` ; \`kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server\`.`,
          en: `On net1, in each boot class: \`"next-server": "${deployAddress}"\`; \`kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server\`.`,
        },
      },
      {
        when: new RegExp(`^tftp://${escapePattern(deployAddress)}/\\S+: ∅`, "m"),
        causes: ["cp11/tftp-stopped"],
        what: {
          fr: "La demande va au bon serveur, et le fichier ne vient pas : le service TFTP de dep1 est arrêté, ou n'a pas ce fichier.",
          en: "The request goes to the right server, and the file does not come: dep1's TFTP service is stopped, or does not have that file.",
        },
        how: {
          fr: "Sur dep1 : `systemctl enable --now tftp`, `ls -l /srv/tftp` (undionly.kpxe, snponly.efi), puis `journalctl -u tftp` pendant un essai.",
          en: "On dep1: `systemctl enable --now tftp`, `ls -l /srv/tftp` (undionly.kpxe, snponly.efi), then `journalctl -u tftp` during a trial.",
        },
      },
      {
        when: /^UEFI: an EFI program/m,
        causes: ["cp11/bios-loader-for-uefi"],
        what: {
          fr: "L'UEFI reçoit un fichier qui n'est pas un programme EFI : c'est un chargeur pour BIOS qui lui est annoncé, ou servi sous le nom du sien.",
          en: "UEFI is sent a file that is no EFI program: it is a loader for BIOS that is offered to it, or served by the name of its own.",
        },
        how: {
          fr: 'Classe pxe-uefi, sur net1 : `"boot-file-name": "snponly.efi"`, puis `systemctl restart kea-dhcp4-server`. Si elle le dit déjà, sur dep1 : `cp /usr/lib/ipxe/snponly.efi /srv/tftp/`.',
          en: 'Class pxe-uefi, on net1: `"boot-file-name": "snponly.efi"`, then `systemctl restart kea-dhcp4-server`. If it says so already, on dep1: `cp /usr/lib/ipxe/snponly.efi /srv/tftp/`.',
        },
      },
      {
        when: /^BIOS: a program/m,
        what: {
          fr: "Le BIOS reçoit un programme EFI, qu'il ne sait pas lancer.",
          en: "The BIOS is sent an EFI program, which it can't start.",
        },
        how: {
          fr: 'Classe pxe-bios, sur net1 : `"boot-file-name": "undionly.kpxe"`, puis `systemctl restart kea-dhcp4-server`. Si elle le dit déjà, sur dep1 : `cp /usr/lib/ipxe/undionly.kpxe /srv/tftp/`.',
          en: 'Class pxe-bios, on net1: `"boot-file-name": "undionly.kpxe"`, then `systemctl restart kea-dhcp4-server`. If it says so already, on dep1: `cp /usr/lib/ipxe/undionly.kpxe /srv/tftp/`.',
        },
      },
      {
        when: /the digest of a loader/,
        what: {
          fr: "Le fichier est du bon genre, mais ce n'est pas celui du paquet ipxe : modifié, ou tronqué.",
          en: "The file is of the right kind, but is not the package ipxe's: changed, or cut short.",
        },
        how: {
          fr: "Sur dep1 : `cp /usr/lib/ipxe/undionly.kpxe /usr/lib/ipxe/snponly.efi /srv/tftp/`, puis comparez par `md5sum`.",
          en: "On dep1: `cp /usr/lib/ipxe/undionly.kpxe /usr/lib/ipxe/snponly.efi /srv/tftp/`, then compare with `md5sum`.",
        },
      },
    ],
  },
  "expected-is-deployed": {
    where: {
      fr: "Le poste lit dans l'ordre : script, billet, réponses, noyau, système initial, image. Reprenez la chaîne au maillon cité.",
      en: "The machine reads in order: script, ticket, answers, kernel, initial system, image. Take the chain up at the link told.",
    },
    cases: [
      {
        when: /debut\.ipxe: 000/,
        where: {
          fr: "Rien ne répond en HTTP : le service et le chemin jusqu'à dep1, avant les fichiers.",
          en: "Nothing answers by HTTP: the service and the way to dep1, before files.",
        },
        what: {
          fr: "nginx est arrêté sur dep1, son nom ne se résout pas, ou un pare-feu ferme le port 80.",
          en: "nginx is stopped on dep1, its name does not resolve, or a firewall shuts port 80.",
        },
        how: {
          fr: `Sur dep1 : \`nginx -t\`, \`systemctl enable --now nginx\` ; depuis un poste, \`host ${deployment.host}\` (${deployAddress}).`,
          en: `On dep1: \`nginx -t\`, \`systemctl enable --now nginx\`; from a workstation, \`host ${deployment.host}\` (${deployAddress}).`,
        },
      },
      {
        when: /: 403, /,
        causes: ["cp11/kernel-unreadable"],
        what: {
          fr: "Le fichier existe, et le serveur HTTP refuse de le donner : il n'a pas le droit de le lire.",
          en: "The file exists, and the HTTP server refuses to give it: it may not read it.",
        },
        how: {
          fr: "`namei -l /srv/http/master/vmlinuz` (ou le fichier cité) : lisible par tous, dossiers traversables ; `chmod 644` du fichier.",
          en: "`namei -l /srv/http/master/vmlinuz` (or the file told): readable by all, folders open to cross; `chmod 644` of the file.",
        },
      },
      {
        when: /: 404\b/,
        what: {
          fr: "Ce que la ligne demande n'existe pas à cet endroit : fichier absent, ou adresse fausse dans le script qui l'appelle.",
          en: "What the line asks for does not exist at that place: file missing, or a wrong address in the script that calls it.",
        },
        how: {
          fr: "`ls /srv/http /srv/http/master /var/lib/deploiement/billets` ; /srv/http/billet.ipxe doit nommer master/vmlinuz et master/initrd.img, et `deploiement ouvrir` écrire les réponses.",
          en: "`ls /srv/http /srv/http/master /var/lib/deploiement/billets`; /srv/http/billet.ipxe must name master/vmlinuz and master/initrd.img, and `deploiement ouvrir` write the answers.",
        },
      },
      {
        when: /: 200, /,
        what: {
          fr: "Le fichier est donné, mais ce n'est pas le bon : son début ou sa taille ne sont pas ceux de ce qui est attendu.",
          en: "The file is given, but it is not the right one: its beginning or its size is not that of what is expected.",
        },
      },
    ],
  },
  "others-left-alone": {
    where: {
      fr: "Dans ce que nginx répond sur dep1 quand une carte inconnue demande son billet : script (.ipxe), réponses (.reponses).",
      en: "In what nginx answers on dep1 when an unknown card asks for its ticket: script (.ipxe), answers (.reponses).",
    },
    cases: [
      {
        when: /something to compare with/,
        where: {
          fr: "Même un poste attendu ne reçoit pas son script : ce sont les billets qui ne sont plus servis.",
          en: "Not even an expected workstation gets its script: it is tickets that are no longer served.",
        },
      },
      {
        when: /an unknown card[^\n]*\n.*: 200, 404/,
        causes: ["cp11/ticket-for-everybody"],
        what: {
          fr: "Le script d'installation est donné sans que nginx vérifie qu'un billet existe : toute machine qui redémarre par le réseau le reçoit.",
          en: "The installation script is given without nginx checking that a ticket exists: any machine that restarts from the network gets it.",
        },
        how: {
          fr: "Dans la `location` des .ipxe, avant `rewrite` : `if (!-f /var/lib/deploiement/billets/$carte.reponses) { return 404; }` ; `nginx -t && systemctl reload nginx`.",
          en: "In the `location` of .ipxe, before `rewrite`: `if (!-f /var/lib/deploiement/billets/$carte.reponses) { return 404; }`; `nginx -t && systemctl reload nginx`.",
        },
      },
      {
        when: /an unknown card/,
        what: {
          fr: "Une carte inconnue devait recevoir deux fois 404 : script, puis réponses ; la ligne vue dit lequel des deux est autre chose.",
          en: "An unknown card should have got 404 twice: script, then answers; the line seen tells which of the two is something else.",
        },
      },
      {
        when: /to its disk/,
        where: {
          fr: "Dans le premier script, /srv/http/debut.ipxe : que fait-il quand il n'y a pas de billet ?",
          en: "In the first script, /srv/http/debut.ipxe: what does it do when there is no ticket?",
        },
        what: {
          fr: "Le premier script installe ou s'arrête, au lieu de finir par le disque.",
          en: "The first script installs or stops, instead of ending with the disk.",
        },
        how: {
          fr: "La dernière ligne de debut.ipxe doit être `exit 1`, et aucune ligne ne commencer par kernel ou boot.",
          en: "The last line of debut.ipxe must be `exit 1`, and no line begin with kernel or boot.",
        },
      },
    ],
  },
  "delivery-joins-once": {
    where: {
      fr: "Sur dep1, le moment où le poste rend son billet (POST) : ce que nginx répond, et ce que le journal en dit.",
      en: "On dep1, the moment when the workstation gives its ticket back (POST): what nginx answers, and what the journal says of it.",
    },
    cases: [
      {
        when: /^POST: 502/m,
        causes: ["cp11/tickets-not-taken"],
        what: {
          fr: "nginx n'a personne derrière lui pour prendre le billet : le programme qui s'en charge n'est pas joignable.",
          en: "nginx has nobody behind it to take the ticket: the program in charge can't be reached.",
        },
        how: {
          fr: "`systemctl enable --now fcgiwrap.socket` : /run/fcgiwrap.socket doit exister ; le premier billet démarre le reste.",
          en: "`systemctl enable --now fcgiwrap.socket`: /run/fcgiwrap.socket must exist; the first ticket starts the rest.",
        },
      },
      {
        when: /^POST: 503 kinit/m,
        causes: ["cp11/deploy-password-outdated"],
        what: {
          fr: `Le billet est pris, mais dep1 n'ouvre pas le compte ${deployment.account} dans l'annuaire : mot de passe refusé, compte fermé ou contrôleur muet ; la fin de la ligne le dit.`,
          en: `The ticket is taken, but dep1 does not open the account ${deployment.account} in the directory: password refused, account shut or controller silent; the end of the line tells.`,
        },
        how: {
          fr: `\`kinit ${deployment.account} < /etc/deploiement/mot-de-passe\` sur dep1 rejoue le refus. Celui que l'annuaire connaît est \`ACCOUNT_PASSWORD\` de /run/plateau/secrets.env : écrivez-le dans ce fichier, lisible de l'utilisateur deploiement seul.`,
          en: `\`kinit ${deployment.account} < /etc/deploiement/mot-de-passe\` on dep1 plays the refusal again. The one that the directory knows is \`ACCOUNT_PASSWORD\` of /run/plateau/secrets.env: write it into that file, readable by the user deploiement alone.`,
        },
      },
      {
        when: /^POST: 503 CN=/m,
        what: {
          fr: `${deployment.account} est reconnu, mais l'annuaire ne lui laisse pas créer ou reprendre le compte du poste dans l'UO Postes.`,
          en: `${deployment.account} is recognised, but the directory does not let it create or take over the workstation's account in the unit Postes.`,
        },
      },
      {
        when: /\.ipxe (?!404)\d+$/m,
        causes: ["cp11/ticket-for-everybody"],
        what: {
          fr: "Le billet est rendu, et le script d'installation est donné quand même : nginx ne regarde plus si un billet existe.",
          en: "The ticket was given back, and the installation script is given all the same: nginx no longer looks whether a ticket exists.",
        },
        how: {
          fr: "/etc/nginx/conf.d/deploiement.conf, `location` des .ipxe : `if (!-f /var/lib/deploiement/billets/$carte.reponses) { return 404; }` ; `nginx -t && systemctl reload nginx`.",
          en: "/etc/nginx/conf.d/deploiement.conf, `location` of .ipxe: `if (!-f /var/lib/deploiement/billets/$carte.reponses) { return 404; }`; `nginx -t && systemctl reload nginx`.",
        },
      },
      {
        when: /faux (?!403)\d+|second (?!403)\d+/,
        what: {
          fr: "Un billet faux ou déjà rendu est accepté : le programme qui les prend ne compare plus le jeton.",
          en: "A ticket that is forged or already given back is taken: the program that takes them no longer compares the token.",
        },
      },
      {
        when: /a computer account/,
        what: {
          fr: "Le compte du poste n'est pas dans l'UO prévue, ou n'est pas seul à porter ce nom.",
          en: "The workstation's account is not in the unit meant for it, or is not alone with that name.",
        },
      },
    ],
  },
  "answers-complete": {
    where: {
      fr: "Sur dep1, le fichier de réponses tel qu'il est servi, à tenir à côté du modèle d'origine.",
      en: "On dep1, the answer file as it is served, to hold beside the original model.",
    },
    cases: [
      {
        when: /preseed\.cfg: \d/,
        what: {
          fr: "Le fichier n'est pas servi du tout (code HTTP vu) : absent, illisible pour nginx, ou nginx arrêté.",
          en: "The file is not served at all (HTTP code seen): missing, unreadable for nginx, or nginx stopped.",
        },
      },
      {
        when: /debconf takes/,
        what: {
          fr: "Une ligne n'a pas la forme « propriétaire question type valeur » : debconf dit laquelle.",
          en: "A line does not have the form “owner question type value”: debconf tells which.",
        },
      },
      {
        when: /^∅ passwd\/root-password/m,
        what: {
          fr: "Le mot de passe de root n'a pas de réponse : l'installateur le demandera.",
          en: "Root's password has no answer: the installer will ask for it.",
        },
        how: {
          fr: "`openssl passwd -6` donne l'empreinte ; la ligne : `d-i passwd/root-password-crypted password EMPREINTE`.",
          en: "`openssl passwd -6` gives the digest; the line: `d-i passwd/root-password-crypted password DIGEST`.",
        },
      },
      {
        when: /^∅ /m,
        causes: ["cp11/question-left"],
        what: {
          fr: "Les questions citées n'ont pas de réponse : l'installateur s'arrêtera devant la première et attendra.",
          en: "The questions told have no answer: the installer will stop at the first and wait.",
        },
        how: {
          fr: "`diff /usr/share/deploiement/preseed.cfg /srv/http/installateur/preseed.cfg` montre les lignes ôtées : reprenez-les du premier, sans toucher à l'empreinte de root.",
          en: "`diff /usr/share/deploiement/preseed.cfg /srv/http/installateur/preseed.cfg` shows the lines taken out: bring them back from the first, without touching root's digest.",
        },
      },
    ],
  },
  "packages-up-to-date": {
    where: {
      fr: "Comparez ce que le dépôt publie, suite par suite, sur dep1, avec ce qu'un poste en voit.",
      en: "Compare what the repository publishes, suite by suite, on dep1, with what a workstation sees of it.",
    },
    cases: [
      {
        when: /NO_PUBKEY/,
        what: {
          fr: "Le dépôt est signé, mais le poste n'a pas la clé qui le vérifie.",
          en: "The repository is signed, but the workstation does not have the key that verifies it.",
        },
        how: {
          fr: `Sur ws1 : \`curl -o /etc/apt/keyrings/deploiement.asc ${deployment.site}/depot.asc\`, et \`Signed-By\` de deploiement.sources doit nommer ce fichier.`,
          en: `On ws1: \`curl -o /etc/apt/keyrings/deploiement.asc ${deployment.site}/depot.asc\`, and \`Signed-By\` of deploiement.sources must name that file.`,
        },
      },
      {
        when: /BADSIG/,
        causes: ["cp11/index-altered"],
        what: {
          fr: "L'index n'est plus celui qui a été signé : quelqu'un l'a changé après coup.",
          en: "The index is no longer the one that was signed: somebody changed it afterwards.",
        },
        how: {
          fr: "Ne corrigez pas l'index à la main : sur dep1, `reprepro -b /srv/depot export` le refait et le signe ; puis `apt update` sur ws1.",
          en: "Don't put the index right by hand: on dep1, `reprepro -b /srv/depot export` makes it anew and signs it; then `apt update` on ws1.",
        },
      },
      {
        when: /^the sources of packages answer/m,
        where: {
          fr: "Un poste ne lit pas le dépôt : sa plainte dit si c'est le chemin, la clé ou la signature.",
          en: "A workstation does not read the repository: its complaint tells whether it is the way, the key or the signature.",
        },
        what: {
          fr: "apt échoue sur une de ses sources : celle qu'il nomme.",
          en: "apt fails on one of its sources: the one that it names.",
        },
      },
      {
        when: /^1\.0 → /m,
        causes: ["cp11/repository-behind"],
        what: {
          fr: "Le dépôt n'offre que la version en stock : la suite des mises à jour ne contient plus la nouvelle, ou le poste ne la lit pas.",
          en: "The repository offers the stock version alone: the suite of updates no longer holds the new one, or the workstation does not read it.",
        },
        how: {
          fr: `Sur dep1 : \`reprepro -b /srv/depot includedeb ${updates} /usr/share/deploiement/update.deb\` ; sur ws1, \`apt update\`, et \`Suites: ${stock} ${updates}\`.`,
          en: `On dep1: \`reprepro -b /srv/depot includedeb ${updates} /usr/share/deploiement/update.deb\`; on ws1, \`apt update\`, and \`Suites: ${stock} ${updates}\`.`,
        },
      },
      {
        when: /^∅ → /m,
        what: {
          fr: "Le poste ne voit le paquet nulle part : il n'a pas le dépôt pour source, ou le dépôt est vide.",
          en: "The workstation sees the package nowhere: it does not have the repository for a source, or the repository is empty.",
        },
      },
      {
        when: /without the company's key/,
        what: {
          fr: "Le dépôt est accepté par qui n'a pas sa clé : sa signature ne prouve plus rien à ce poste.",
          en: "The repository is taken by one who does not have its key: its signature proves nothing to this workstation any more.",
        },
      },
    ],
  },
  "silent-elsewhere": {
    where: {
      fr: "Ce qui passe est une connexion vers dep1 : c'est le routeur qui décide, dans sa chaîne forward.",
      en: "What gets through is a connection to dep1: it is the router that decides, in its chain forward.",
    },
    cases: [
      {
        when: /something to compare with/,
        where: {
          fr: "Rien ne fuit encore : c'est un témoin qui manque. Lisez la ligne vue : qu'est-ce qui est ∅ dans lan, ou l'adresse dans guest ?",
          en: "Nothing leaks yet: it is a witness that is missing. Read the line seen: what is ∅ in lan, or the address in guest?",
        },
      },
      {
        when: /^lan: ∅/m,
        causes: ["cp06/dhcp-server-stopped", "cp06/relay-stopped"],
        what: {
          fr: "Le DHCP ne répond pas même dans lan : serveur ou relais arrêté.",
          en: "DHCP does not answer even in lan: server or relay stopped.",
        },
        how: {
          fr: "`systemctl enable --now kea-dhcp4-server` sur net1, ou `systemctl enable --now dhcp-helper` sur fw1 : celui qui est arrêté.",
          en: "`systemctl enable --now kea-dhcp4-server` on net1, or `systemctl enable --now dhcp-helper` on fw1: the one that is stopped.",
        },
      },
      {
        when: /^lan: [^·]*tftp ∅/m,
        causes: ["cp11/tftp-stopped"],
        what: {
          fr: "Même depuis lan, dep1 ne répond pas en TFTP : le silence dans guest ne prouve rien.",
          en: "Even from lan, dep1 does not answer by TFTP: the silence in guest proves nothing.",
        },
        how: {
          fr: "Sur dep1 : `systemctl enable --now tftp`, puis `ss -ulpn 'sport = 69'`.",
          en: "On dep1: `systemctl enable --now tftp`, then `ss -ulpn 'sport = 69'`.",
        },
      },
      {
        when: /^lan: [\d.]+ [^·]*· guest: ∅/m,
        causes: ["cp06/scope-exhausted"],
        what: {
          fr: "lan est servi, guest n'obtient même pas d'adresse : le défaut est propre à cette étendue, à commencer par les adresses qui lui restent.",
          en: "lan is served, guest is not even offered an address: the defect is that scope's own, beginning with the addresses that it has left.",
        },
        how: {
          fr: `Sur net1, les baux : \`echo '{ "command": "lease4-get-all" }' | nc -UN /run/kea/kea4-ctrl-socket\`. Si ceux de ${guest.cidr} remplissent la plage, rendez ceux des appareils partis par la commande \`lease4-del\` (\`ip-address\`), sur la même socket.`,
          en: `On net1, the leases: \`echo '{ "command": "lease4-get-all" }' | nc -UN /run/kea/kea4-ctrl-socket\`. If those of ${guest.cidr} fill the pool, give back those of devices that have left with the command \`lease4-del\` (\`ip-address\`), on the same socket.`,
        },
      },
      {
        when: /wan: \d/,
        what: {
          fr: "Une offre DHCP vient sur wan, où l'entreprise ne doit rien offrir.",
          en: "A DHCP offer comes on wan, where the company must offer nothing.",
        },
      },
      {
        when: /nothing to start/,
        causes: ["cp11/pxe-among-guests"],
        where: {
          fr: "Ce qui sort est une offre DHCP : comparez les étendues du serveur, lan et guest, et qui répond sur wan.",
          en: "What gets out is a DHCP offer: compare the server's scopes, lan and guest, and who answers on wan.",
        },
        what: {
          fr: "L'étendue des invités annonce de quoi démarrer : un visiteur reçoit le chargeur de l'entreprise.",
          en: "The guests' scope offers something to start: a visitor is sent the company's loader.",
        },
      },
      {
        when: /nothing to start[^\n]*\n(?!.*wan: \d)/,
        causes: ["cp11/pxe-among-guests"],
        how: {
          fr: `Dans /etc/kea/kea-dhcp4.conf, ôtez \`require-client-classes\` du sous-réseau ${guest.cidr} ; \`kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server\`.`,
          en: `In /etc/kea/kea-dhcp4.conf, take \`require-client-classes\` out of the subnet ${guest.cidr}; \`kea-dhcp4 -t /etc/kea/kea-dhcp4.conf && systemctl restart kea-dhcp4-server\`.`,
        },
      },
      {
        when: /neither guest nor wan/,
        causes: ["cp06/guests-let-in", "cp07/accept-all-before-drop"],
        what: {
          fr: "Une règle de fw1 laisse passer vers srv ce qui vient de dehors ou des invités : une règle de trop, ou placée avant le refus.",
          en: "A rule of fw1 lets through to srv what comes from outside or from guests: a rule too many, or before the refusal.",
        },
        how: {
          fr: 'Dans la chaîne forward de /etc/nftables.conf, sur fw1, ôtez `iifname "guest" oifname "srv" accept`, ou l\'`accept` sans condition ; `nft -c -f /etc/nftables.conf && systemctl reload nftables`.',
          en: 'In the chain forward of /etc/nftables.conf, on fw1, take out `iifname "guest" oifname "srv" accept`, or the `accept` without a condition; `nft -c -f /etc/nftables.conf && systemctl reload nftables`.',
        },
      },
    ],
  },
  "no-secret-served": {
    where: {
      fr: "Lisez le texte cité comme le ferait n'importe qui, avec `curl`, depuis un poste.",
      en: "Read the text told as anybody would, with `curl`, from a workstation.",
    },
    cases: [
      {
        when: /all of it is served/,
        where: {
          fr: "Un des textes à lire n'est pas servi : son code HTTP est dans ce qui est vu.",
          en: "One of the texts to read is not served: its HTTP code is in what was seen.",
        },
      },
      {
        when: /^InRelease /m,
        where: {
          fr: "Dans la configuration de nginx : quels dossiers sont ouverts, et lesquels montrent leur liste.",
          en: "In nginx's configuration: which folders are open, and which show their list.",
        },
      },
      {
        when: /: (?:.*, )?a password in clear/,
        causes: ["cp11/password-in-answers"],
        what: {
          fr: "Le fichier de réponses porte un mot de passe en toutes lettres ; seule une empreinte doit y être. Et qui l'a lu le connaît encore.",
          en: "The answer file holds a password in so many letters; a digest alone must be there. And whoever read it still knows it.",
        },
        how: {
          fr: "Ôtez root-password et root-password-again de /srv/http/installateur/preseed.cfg ; `openssl passwd -6` d'un nouveau mot de passe, et `d-i passwd/root-password-crypted password EMPREINTE`.",
          en: "Take root-password and root-password-again out of /srv/http/installateur/preseed.cfg; `openssl passwd -6` of a new password, and `d-i passwd/root-password-crypted password DIGEST`.",
        },
      },
      {
        when: /no file that the server hands out/,
        causes: ["cp11/note-left-served"],
        what: {
          fr: "Le fichier cité est parmi ceux que le serveur donne à qui les demande, et il a un mot de passe de l'entreprise.",
          en: "The file told is among those that the server hands out to whoever asks, and it has a password of the company's.",
        },
        how: {
          fr: "Ôtez ce fichier, et changez le mot de passe qui s'y trouve : il a pu être lu (`grep NOM /var/log/nginx/access.log`).",
          en: "Remove that file, and change the password in it: it may have been read (`grep NAME /var/log/nginx/access.log`).",
        },
      },
      {
        when: /: a password of the company/,
        what: {
          fr: `Un mot de passe de l'entreprise (root de l'installateur, ${deployment.account} ou Administrator) est dans ce texte, tel quel.`,
          en: `A password of the company (the installer's root, ${deployment.account} or Administrator) is in this text, as it is.`,
        },
      },
      {
        when: /: (?:.*, )?a weak digest/,
        what: {
          fr: "L'empreinte est trop faible, vide, ou n'en est pas une : elle se retrouve vite.",
          en: "The digest is too weak, empty, or is none: it is soon found out.",
        },
        how: {
          fr: "`openssl passwd -6` (SHA-512) : l'empreinte commence par $6$ ; c'est elle qui suit `passwd/root-password-crypted password`.",
          en: "`openssl passwd -6` (SHA-512): the digest begins with $6$; it is what follows `passwd/root-password-crypted password`.",
        },
      },
      {
        when: /^InRelease 200/m,
        what: {
          fr: "La liste des billets ou la configuration du dépôt est lisible de tous.",
          en: "The list of tickets or the repository's configuration can be read by all.",
        },
        how: {
          fr: "`location ~ ^/debian/(conf|db)/ { return 404; }` dans celle de /debian/, et pas d'`autoindex` sur les billets ; `nginx -t && systemctl reload nginx`.",
          en: "`location ~ ^/debian/(conf|db)/ { return 404; }` inside that of /debian/, and no `autoindex` on tickets; `nginx -t && systemctl reload nginx`.",
        },
      },
    ],
  },
  "read-only": {
    where: {
      fr: `Essayez d'écrire comme un poste le ferait : \`curl -T FICHIER ${deployment.site}/\`, et regardez la configuration qui l'a permis.`,
      en: `Try to write as a workstation would: \`curl -T FILE ${deployment.site}/\`, and look at the configuration that allowed it.`,
    },
    cases: [
      {
        when: /reading works/,
        where: {
          fr: "Avant d'écrire, il faut lire : l'un des deux services de dep1 ne donne plus son fichier.",
          en: "Before writing comes reading: one of dep1's two services no longer gives its file.",
        },
      },
      {
        when: /^debut\.ipxe 200, curl [1-9]/m,
        causes: ["cp11/tftp-stopped"],
        what: {
          fr: "HTTP répond, TFTP non : le service TFTP est arrêté, ou le chargeur n'est plus dans son dossier.",
          en: "HTTP answers, TFTP does not: the TFTP service is stopped, or the loader is no longer in its folder.",
        },
        how: {
          fr: "`systemctl enable --now tftp` sur dep1, et `ls /srv/tftp` : undionly.kpxe doit y être.",
          en: "`systemctl enable --now tftp` on dep1, and `ls /srv/tftp`: undionly.kpxe must be there.",
        },
      },
      {
        when: /^debut\.ipxe (?!200)/m,
        what: {
          fr: "HTTP ne donne pas debut.ipxe : nginx arrêté (000), ou fichier absent ou illisible.",
          en: "HTTP does not give debut.ipxe: nginx stopped (000), or file missing or unreadable.",
        },
      },
      {
        when: /^PUT, DELETE: [^;]*\b2\d\d\b/m,
        causes: ["cp11/site-writable"],
        what: {
          fr: "nginx accepte qu'on dépose ou qu'on efface : une méthode d'écriture est ouverte, et les dossiers la lui permettent.",
          en: "nginx lets one put or delete: a writing method is open, and the folders let it.",
        },
        how: {
          fr: "`location /` : à la place de `dav_methods`, `if ($request_method !~ ^(GET|HEAD)$) { return 405; }` ; `chown root: /srv/http /srv/http/master` ; `nginx -t && systemctl reload nginx`.",
          en: "`location /`: instead of `dav_methods`, `if ($request_method !~ ^(GET|HEAD)$) { return 405; }`; `chown root: /srv/http /srv/http/master`; `nginx -t && systemctl reload nginx`.",
        },
      },
      {
        when: /; TFTP: curl 0/,
        what: {
          fr: "Le serveur TFTP a accepté un fichier.",
          en: "The TFTP server took a file.",
        },
        how: {
          fr: "Le service d'origine est dnsmasq, qui ne sait que lire : `systemctl cat tftp`, `ss -ulpn 'sport = 69'` disent qui a pris sa place.",
          en: "The original service is dnsmasq, which can only read: `systemctl cat tftp`, `ss -ulpn 'sport = 69'` tell who took its place.",
        },
      },
      {
        when: /^PUT, DELETE: /m,
        what: {
          fr: "L'écriture n'a pas abouti, mais elle n'a pas été refusée non plus : un refus est un code 4xx, avant d'essayer.",
          en: "Writing came to nothing, but was not refused either: a refusal is a 4xx code, before trying.",
        },
      },
    ],
  },
  "delivered-by-themselves": {
    where: {
      fr: "Suivez le poste cité d'un bout à l'autre : son billet sur dep1, sa console sur hv1, son bail sur net1, puis sa session.",
      en: "Follow the workstation told from end to end: its ticket on dep1, its console on hv1, its lease on net1, then its session.",
    },
    cases: [
      {
        when: /^pxe[12]: ∅/m,
        what: {
          fr: "Il n'est pas encore joignable : sans billet, pas démarré, arrêté en route, ou encore en train de finir sa mise à jour.",
          en: "It can't be reached yet: without a ticket, not started, stopped on its way, or still finishing its updates.",
        },
        how: {
          fr: "dep1 : `deploiement ouvrir pxe1` ; hv1 : `virsh start pxe1` (`virsh destroy pxe1` d'abord s'il tourne), `virsh console pxe1` ; de même pour pxe2. Attendez deux à cinq minutes.",
          en: "dep1: `deploiement ouvrir pxe1`; hv1: `virsh start pxe1` (`virsh destroy pxe1` first if it runs), `virsh console pxe1`; likewise for pxe2. Wait two to five minutes.",
        },
      },
      {
        when: / plateau-temoin 1\.0 \//,
        what: {
          fr: "Il est installé et dans le domaine, mais à la version de l'image : le dépôt ne lui a pas donné de mise à jour.",
          en: "It is installed and in the domain, but at the image's version: the repository gave it no update.",
        },
        how: {
          fr: `Sur dep1, \`reprepro -b /srv/depot list ${updates}\` doit montrer plateau-temoin 1.1 ; ensuite \`apt update && apt upgrade\` sur le poste, ou une nouvelle livraison.`,
          en: `On dep1, \`reprepro -b /srv/depot list ${updates}\` must show plateau-temoin 1.1; then \`apt update && apt upgrade\` on the workstation, or a new delivery.`,
        },
      },
      {
        when: /^\(sAMAccountName=/m,
        what: {
          fr: "Le poste s'ouvre, mais son compte d'ordinateur n'est pas dans l'UO Postes.",
          en: "The workstation opens, but its computer account is not in the unit Postes.",
        },
      },
      {
        when: /share nothing/,
        what: {
          fr: "Les deux ont en commun ce qui est cité : l'un est la copie de l'autre, et non une livraison.",
          en: "Both have in common what is told: one is a copy of the other, and not a delivery.",
        },
        how: {
          fr: "Refaites livrer l'un des deux : `deploiement ouvrir pxe2` sur dep1, puis `virsh destroy pxe2; virsh start pxe2` sur hv1.",
          en: "Have one of the two delivered again: `deploiement ouvrir pxe2` on dep1, then `virsh destroy pxe2; virsh start pxe2` on hv1.",
        },
      },
    ],
  },
} as const satisfies Record<string, Hints>;
