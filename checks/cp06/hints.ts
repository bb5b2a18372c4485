import { escapePattern } from "../../scripts/ground/escape-pattern.js";
import { outsideSites } from "../../stacks/plan/outside-sites.js";
import { plan } from "../../stacks/plan/plan.js";
import { notThere } from "../lib/declared/not-there.js";
import type { Hints } from "../lib/hint.js";
import { addressPattern } from "../lib/network/address-pattern.js";

const { domain } = plan.company;
const outside = escapePattern(outsideSites.web);

/** The five segments are asked the same question. */
const dora = {
  where: {
    fr: "Suivez les quatre messages (DORA) avec `tcpdump -n port 67 or port 68`, dans le segment puis devant net1.",
    en: "Follow the four messages (DORA) with `tcpdump -n port 67 or port 68`, in the segment, then before net1.",
  },
  cases: [
    {
      when: /DHCPDISCOVER →/,
      where: {
        fr: "Le premier message, DISCOVER, reste sans réponse de net1 : suivez-le du segment au serveur (relais, routage, serveur).",
        en: "The first message, DISCOVER, gets no answer from net1: follow it from the segment to the server (relay, routing, server).",
      },
      what: {
        fr: "Comparez les segments : tous muets, c'est le serveur ; ceux d'un même routeur, son relais ou le tunnel ; un seul, l'écoute du relais ou une étendue épuisée.",
        en: "Compare segments: all silent, it is the server; those of one router, its relay or the tunnel; one alone, what the relay listens to or an exhausted scope.",
      },
      how: {
        fr: "Dans l'ordre : `systemctl status kea-dhcp4-server` et les baux sur net1 (étendue épuisée ?), `systemctl status dhcp-helper` et les `-i` de /etc/default/dhcp-helper sur le routeur, le tunnel pour siteb.",
        en: "In order: `systemctl status kea-dhcp4-server` and the leases on net1 (scope exhausted?), `systemctl status dhcp-helper` and the `-i` of /etc/default/dhcp-helper on the router, the tunnel for siteb.",
      },
    },
    {
      when: /^option 3 /m,
      causes: ["cp06/wrong-router-option"],
      what: {
        fr: "L'option 3 (passerelle) donnée dans ce segment n'est pas l'adresse de son routeur.",
        en: "Option 3 (gateway) given in this segment is not its router's address.",
      },
    },
    {
      when: /^option 6 /m,
      causes: ["cp06/wrong-dns-option"],
      what: {
        fr: "L'option 6 (serveurs DNS) donnée dans ce segment n'est pas la bonne.",
        en: "Option 6 (DNS servers) given in this segment is not the right one.",
      },
    },
    {
      when: /^option \d+/m,
      where: {
        fr: "Le bail arrive : c'est son contenu qui est en cause, donc la configuration du serveur, pas le réseau.",
        en: "The lease arrives: it is its contents, hence the server's configuration and not the network.",
      },
      what: {
        fr: "Une option du bail est fausse ou absente ; son numéro est dans ce qui est attendu (1 masque, 15 domaine, 51 durée, 119 suffixes).",
        en: "An option of the lease is wrong or missing; its number is in what is expected (1 mask, 15 domain, 51 time, 119 suffixes).",
      },
      how: {
        fr: "Corrigez `option-data` du sous-réseau dans /etc/kea/kea-dhcp4.conf, contrôlez par `kea-dhcp4 -t /etc/kea/kea-dhcp4.conf`, puis `systemctl restart kea-dhcp4-server`.",
        en: "Put `option-data` of the subnet right in /etc/kea/kea-dhcp4.conf, check with `kea-dhcp4 -t /etc/kea/kea-dhcp4.conf`, then `systemctl restart kea-dhcp4-server`.",
      },
    },
  ],
} as const satisfies Hints;

export const hints = {
  "address-plan": {
    where: {
      fr: "Sur le routeur et l'interface nommés : adresse et préfixe, à lire ensemble.",
      en: "On the router and interface named: address and prefix, to be read together.",
    },
    cases: [
      {
        when: /^(fw\d \S+): ([\d.]+)\/\d+\n\1: \2\//m,
        causes: ["cp06/mask-too-wide"],
        what: {
          fr: "L'adresse est la bonne, le masque ne l'est pas : il fait croire au routeur que d'autres segments sont sur cette interface.",
          en: "The address is right, the mask is not: it makes the router believe that other segments are on that interface.",
        },
      },
      {
        when: /∩/,
        what: {
          fr: "Deux sous-réseaux se recouvrent : l'un des deux masques est trop court.",
          en: "Two subnets overlap: one of the two masks is too short.",
        },
      },
      {
        when: /∅/,
        what: {
          fr: "L'interface n'a pas d'adresse du tout.",
          en: "The interface has no address at all.",
        },
      },
    ],
    how: {
      fr: "Corrigez `address` et `netmask` de cette interface dans /etc/network/interfaces, puis la carte elle-même : `ip addr add` la bonne, `ip addr del` l'autre.",
      en: "Put `address` and `netmask` of that interface right in /etc/network/interfaces, then the card itself: `ip addr add` the right one, `ip addr del` the other.",
    },
  },
  "dora-in-srv": dora,
  "dora-in-lan": dora,
  "dora-in-guest": dora,
  "dora-in-dmz": dora,
  "dora-in-siteb": dora,
  "reservation-honoured": {
    where: {
      fr: "La réservation lie une MAC à une adresse : comparez celle de la machine citée et celle que le serveur connaît.",
      en: "The reservation ties a MAC to an address: compare that of the machine told with the one that the server knows.",
    },
    cases: [
      {
        when: /→ ∅, \S+ → ∅/,
        causes: ["cp06/relay-stopped", "cp06/dhcp-server-stopped"],
        where: {
          fr: "Aucune carte ne reçoit d'offre : la réservation n'est pas en cause, remontez au relais et au serveur.",
          en: "No card gets an offer: it is not the reservation, go up to the relay and the server.",
        },
        what: {
          fr: "Le DHCP ne répond plus dans ce segment : relais ou serveur arrêté.",
          en: "DHCP no longer answers in this segment: relay or server stopped.",
        },
        how: {
          fr: "`systemctl enable --now dhcp-helper` sur fw1, ou `kea-dhcp4-server` sur net1 : celui des deux qui est arrêté.",
          en: "`systemctl enable --now dhcp-helper` on fw1, or `kea-dhcp4-server` on net1: whichever of the two is stopped.",
        },
      },
      {
        when: new RegExp(`→ (?:${addressPattern("lan")}|${addressPattern("srv")}), `),
        causes: ["cp06/reservation-for-an-old-card", "cp06/guest-card-mistyped"],
        what: {
          fr: "L'adresse réservée l'est pour une autre carte que celle de la machine citée.",
          en: "The reserved address is so for another card than that of the machine told.",
        },
        how: {
          fr: "Lisez la MAC sur la machine (`ip link`, ou `virsh domiflist` sur son hôte), mettez-la dans `hw-address` de `reservations` (/etc/kea/kea-dhcp4.conf), puis `systemctl restart kea-dhcp4-server`.",
          en: "Read the MAC on the machine (`ip link`, or `virsh domiflist` on its host), put it into `hw-address` of `reservations` (/etc/kea/kea-dhcp4.conf), then `systemctl restart kea-dhcp4-server`.",
        },
      },
    ],
  },
  "only-one-dhcp-server": {
    where: {
      fr: "Segment par segment : qui fait une offre, à quelle MAC ? L'adresse du serveur peut mentir, la MAC non.",
      en: "Segment by segment: who makes an offer, from which MAC? The server's address can lie, the MAC can't.",
    },
    cases: [
      {
        when: /an offer from/,
        causes: ["cp06/dhcp-server-stopped"],
        what: {
          fr: "Aucune offre, nulle part : le serveur DHCP lui-même ne répond plus.",
          en: "No offer anywhere: the DHCP server itself no longer answers.",
        },
        how: {
          fr: "Sur net1 : `journalctl -u kea-dhcp4-server` dit pourquoi, `systemctl enable --now kea-dhcp4-server` le relance.",
          en: "On net1: `journalctl -u kea-dhcp4-server` says why, `systemctl enable --now kea-dhcp4-server` starts it.",
        },
      },
      {
        when: /alone/,
        causes: ["cp03/rogue-dhcp-server"],
        what: {
          fr: "Un second serveur répond dans l'un des segments : une machine qui n'a pas à le faire.",
          en: "A second server answers in one of the segments: a machine that has no business to.",
        },
        how: {
          fr: "L'adresse de l'offre en trop est celle du poste fautif : là, `ss -ulpn`, puis `systemctl disable --now` de l'unité qui tient le port 67.",
          en: "The address of the offer one too many is the culprit's: there `ss -ulpn`, then `systemctl disable --now` of the unit that holds port 67.",
        },
      },
    ],
  },
  "names-resolve": {
    where: {
      fr: "Une zone DNS de l'entreprise, sur le contrôleur cité : posez la même question aux deux contrôleurs (`dig @…`).",
      en: "A DNS zone of the company, on the controller named: put the same question to both controllers (`dig @…`).",
    },
    cases: [
      {
        when: / MX /,
        causes: ["cp14/mx-to-an-alias"],
        what: {
          fr: "L'enregistrement MX ne désigne pas le bon nom.",
          en: "The MX record does not name the right host.",
        },
      },
      {
        when: /\bA [\d.]+ \(aa\)\ndc/,
        causes: ["cp06/wrong-a-record"],
        what: {
          fr: "Le nom existe, et mène à une adresse qui n'est pas celle de la machine.",
          en: "The name exists, and leads to an address that is not the machine's.",
        },
      },
    ],
    what: {
      fr: "Si les deux contrôleurs disent la même chose, l'enregistrement est faux ou manque ; s'ils diffèrent, c'est la réplication.",
      en: "If both controllers say the same, the record is wrong or missing; if they differ, it is replication.",
    },
    how: {
      fr: `\`samba-tool dns update dc1 ${domain} NOM TYPE ANCIEN NOUVEAU -P\` pour un enregistrement faux, \`samba-tool dns add\` pour un absent ; attendez l'autre contrôleur.`,
      en: `\`samba-tool dns update dc1 ${domain} NAME TYPE OLD NEW -P\` for a wrong record, \`samba-tool dns add\` for a missing one; wait for the other controller.`,
    },
  },
  "addresses-resolve-back": {
    where: {
      fr: "La zone inverse (in-addr.arpa) du réseau de cette adresse, pas la zone directe.",
      en: "The reverse zone (in-addr.arpa) of that address's network, not the forward one.",
    },
    what: {
      fr: "L'enregistrement PTR de l'adresse manque ou nomme une autre machine ; à comparer avec l'enregistrement A.",
      en: "The address's PTR record is missing or names another machine; compare with the A record.",
    },
    how: {
      fr: `\`samba-tool dns add dc1 ZONE_INVERSE OCTET PTR NOM.${domain} -P\` ; l'octet est ce qui reste de l'adresse hors du nom de la zone.`,
      en: `\`samba-tool dns add dc1 REVERSE_ZONE OCTET PTR NAME.${domain} -P\`; the octet is what is left of the address outside the zone's name.`,
    },
  },
  "outside-names": {
    where: {
      fr: "Regardez si un contrôleur est en cause ou les deux : un seul, sa configuration ; les deux, le chemin vers Internet.",
      en: "See whether one controller is concerned or both: one, its configuration; both, the way to the Internet.",
    },
    cases: [
      {
        when: new RegExp(`^dc1: ${outside} → [\\d.]+,`, "m"),
        causes: ["cp06/forwarder-astray"],
        what: {
          fr: "dc1 trouve le nom, dc2 non : c'est le redirecteur de dc2 qui n'est pas un serveur DNS.",
          en: "dc1 finds the name, dc2 does not: dc2's forwarder is no DNS server.",
        },
      },
      {
        when: new RegExp(`dc2: ${outside} → [\\d.]+,`),
        what: {
          fr: "dc2 trouve le nom, dc1 non : c'est le redirecteur de dc1.",
          en: "dc2 finds the name, dc1 does not: it is dc1's forwarder.",
        },
      },
      {
        when: new RegExp(`dc[12]: ${outside} → [\\d.]+,`),
        causes: ["cp06/forwarder-astray"],
        how: {
          fr: "Recopiez la ligne `dns forwarder` de /etc/samba/smb.conf du contrôleur qui marche, puis `systemctl restart samba-ad-dc`.",
          en: "Copy the line `dns forwarder` of /etc/samba/smb.conf from the controller that works, then `systemctl restart samba-ad-dc`.",
        },
      },
      {
        when: /dc1: .*; dc2: /,
        causes: ["cp07/nat-removed"],
        what: {
          fr: "Aucun des deux n'a de réponse d'Internet : la demande, ou sa réponse, se perd au routeur (filtrage ou NAT).",
          en: "Neither has an answer from the Internet: the question, or its answer, is lost at the router (filter or NAT).",
        },
        how: {
          fr: "Sur fw1, `tcpdump -ni wan port 53` montre l'adresse source : privée, il manque la ligne de source NAT (`snat ip to`) dans /etc/nftables.conf ; rien ne passe, c'est la chaîne forward.",
          en: "On fw1 `tcpdump -ni wan port 53` shows the source address: if private, the source NAT line (`snat ip to`) is missing in /etc/nftables.conf; if nothing passes, it is chain forward.",
        },
      },
    ],
  },
  "zones-stay-inside": {
    where: {
      fr: "Côté Internet : posez une question DNS à l'adresse publique de l'entreprise, et voyez qui répond.",
      en: "From the Internet: put a DNS question to the company's public address, and see who answers.",
    },
    cases: [
      {
        when: /AXFR refused/,
        where: {
          fr: "Côté contrôleurs : qui a le droit de demander la zone entière ?",
          en: "On the controllers: who may ask for the whole zone?",
        },
      },
      {
        when: /no DNS answer to wan/,
        causes: ["cp06/dns-published"],
        what: {
          fr: "Le port 53 est publié : une redirection (NAT de destination) mène d'Internet au serveur DNS interne.",
          en: "Port 53 is published: a redirection (destination NAT) leads from the Internet to the internal DNS server.",
        },
        how: {
          fr: "Dans /etc/nftables.conf du routeur cité, ôtez le `dnat` du port 53 et la règle de forward qui l'accompagne, puis `systemctl reload nftables`.",
          en: "In /etc/nftables.conf of the router named remove the `dnat` of port 53 and the forward rule that goes with it, then `systemctl reload nftables`.",
        },
      },
    ],
  },
  "routers-forward": {
    where: {
      fr: "Sur le routeur cité, deux questions : le réglage du noyau maintenant, et le fichier qui le pose à chaque démarrage.",
      en: "On the router named, two questions: the kernel's setting now, and the file that sets it at each start.",
    },
    cases: [
      {
        when: /^it forwards\n.*ip_forward = 1, /,
        what: {
          fr: "Le routeur transmet, mais pas ce qui lui arrive par l'interface citée : elle a son propre réglage, à 0.",
          en: "The router forwards, but not what comes to it by the interface named: that one has a setting of its own, which is 0.",
        },
        how: {
          fr: "`sysctl net.ipv4.conf.INTERFACE.forwarding` le montre, `grep -r forwarding /etc/sysctl.d` dit qui l'a mis : ôtez la ligne, puis `sysctl -w net.ipv4.conf.INTERFACE.forwarding=1`.",
          en: "`sysctl net.ipv4.conf.INTERFACE.forwarding` shows it, `grep -r forwarding /etc/sysctl.d` tells who set it: take the line away, then `sysctl -w net.ipv4.conf.INTERFACE.forwarding=1`.",
        },
      },
      {
        when: /^it forwards/m,
        causes: ["cp06/forwarding-off"],
        what: {
          fr: "Le routeur répond lui-même, et ne fait passer aucun paquet d'un segment à l'autre : la transmission est éteinte.",
          en: "The router itself answers, and passes no packet from one segment to another: forwarding is off.",
        },
        how: {
          fr: "Ôtez la ligne qui la met à 0 (`/lib/systemd/systemd-sysctl --cat-config | grep -E '^#|forward'` nomme son fichier), puis `sysctl -w net.ipv4.ip_forward=1`.",
          en: "Take away the line that sets it to 0 (`/lib/systemd/systemd-sysctl --cat-config | grep -E '^#|forward'` names its file), then `sysctl -w net.ipv4.ip_forward=1`.",
        },
      },
      {
        when: /a file of sysctl\.d says so/,
        what: {
          fr: "Il transmet, mais aucun fichier ne le dit, ou le dernier dit le contraire : au prochain démarrage ce sera autre chose.",
          en: "It forwards, but no file says so, or the last one says otherwise: after the next start it will be another matter.",
        },
        how: {
          fr: "`echo 'net.ipv4.ip_forward = 1' > /etc/sysctl.d/routeur.conf`, et aucun fichier après lui qui dise 0.",
          en: "`echo 'net.ipv4.ip_forward = 1' > /etc/sysctl.d/routeur.conf`, and no file after it that says 0.",
        },
      },
    ],
  },
  "paths-there-and-back": {
    where: {
      fr: "Un chemin a deux sens : voyez à quel routeur la trace s'arrête, puis si c'est l'aller ou le retour qui manque.",
      en: "A path has two directions: see at which router the trace stops, then whether the way there or the way back is missing.",
    },
    cases: [
      {
        when: /^(?!.*srv → ext1).*siteb/m,
        what: {
          fr: "Seul le trajet entre les sites est touché : une route manque d'un côté, ou le tunnel n'est pas monté.",
          en: "Only the way between the sites is affected: a route is missing on one side, or the tunnel is not up.",
        },
        how: {
          fr: "`ip addr show tunnel` et `ip route` sur fw1 et fw2 : interface absente, `journalctl -u 'openvpn-*'` (adresse appelée ?) ; interface là, la route vers le réseau d'en face est à écrire dans le fichier OpenVPN, puis à redémarrer.",
          en: "`ip addr show tunnel` and `ip route` on fw1 and fw2: no interface, `journalctl -u 'openvpn-*'` (address called?); interface there, the route to the far network is to be written in the OpenVPN file, then restarted.",
        },
      },
      {
        when: /srv → ext1/,
        causes: ["cp07/nat-removed"],
        what: {
          fr: "C'est la sortie vers Internet : les paquets partent, les réponses ne savent pas revenir à une adresse privée.",
          en: "It is the way out to the Internet: packets leave, answers can't find back to a private address.",
        },
        how: {
          fr: "Sur fw1, rétablissez le source NAT (`snat ip to` l'adresse publique) de la chaîne postrouting dans /etc/nftables.conf, puis `systemctl reload nftables`.",
          en: "On fw1 put the source NAT (`snat ip to` the public address) back into chain postrouting of /etc/nftables.conf, then `systemctl reload nftables`.",
        },
      },
    ],
  },
  "nothing-else-leased": {
    where: {
      fr: "La machine citée : sur net1 la configuration du serveur DHCP, sur un routeur celle du relais. Comparez avec le plan d'adressage.",
      en: "The machine told: on net1 the DHCP server's configuration, on a router the relay's. Compare with the address plan.",
    },
    cases: [
      notThere,
      {
        when: /: reservation /,
        causes: [
          "cp06/address-promised",
          "cp06/reservation-for-an-old-card",
          "cp06/guest-card-mistyped",
        ],
        what: {
          fr: "Une réservation porte une carte qui n'est celle d'aucune machine du plan : qui l'a, ou l'imite, obtient l'adresse.",
          en: "A reservation carries a card that is no machine's of the plan: whoever has it, or imitates it, gets the address.",
        },
        how: {
          fr: "Retirez-la de `reservations` du sous-réseau cité (ou mettez-y la bonne carte), `kea-dhcp4 -t /etc/kea/kea-dhcp4.conf`, puis `systemctl restart kea-dhcp4-server` ; celle qui a été demandée se déclare : `lab declare`.",
          en: "Take it out of `reservations` of the subnet told (or put the right card there), `kea-dhcp4 -t /etc/kea/kea-dhcp4.conf`, then `systemctl restart kea-dhcp4-server`; one that was asked for is declared: `lab declare`.",
        },
      },
      {
        when: /dhcp-helper /,
        what: {
          fr: "Le relais écoute là où le plan n'en veut pas, ou remet les demandes à un autre serveur que net1.",
          en: "The relay listens where the plan wants none, or hands calls to another server than net1.",
        },
        how: {
          fr: "Corrigez `-s` et `-i` dans /etc/default/dhcp-helper, puis `systemctl restart dhcp-helper` ; un second relais se trouve par `ps -C dhcp-helper -o args`.",
          en: "Put `-s` and `-i` right in /etc/default/dhcp-helper, then `systemctl restart dhcp-helper`; a second relay is found by `ps -C dhcp-helper -o args`.",
        },
      },
    ],
    what: {
      fr: "Une étendue, une plage, une option ou une classe que l'entreprise n'a pas prévue : des clients reçoivent autre chose que ce qui est écrit.",
      en: "A subnet, a pool, an option or a class that the company has not planned: clients are given something else than what is written.",
    },
    how: {
      fr: "Retirez-la de /etc/kea/kea-dhcp4.conf, `kea-dhcp4 -t`, puis `systemctl restart kea-dhcp4-server` ; `config-get` sur la socket montre ce qui est en vigueur.",
      en: "Take it out of /etc/kea/kea-dhcp4.conf, `kea-dhcp4 -t`, then `systemctl restart kea-dhcp4-server`; `config-get` on the socket shows what is in force.",
    },
  },
  "nothing-else-named": {
    where: {
      fr: "Le contrôleur et le nom cités : la zone, ou la configuration de Samba. Qui l'a demandé, et où mène-t-il ?",
      en: "The controller and the name told: the zone, or Samba's configuration. Who asked for it, and where does it lead?",
    },
    cases: [
      notThere,
      {
        when: /smb\.conf dns ?forwarder/i,
        causes: ["cp06/forwarder-astray"],
        what: {
          fr: "Un redirecteur qui n'est pas celui du plan reçoit les questions sur Internet, et y répond ce qu'il veut.",
          en: "A forwarder that is not the plan's is asked about the Internet, and answers what it likes.",
        },
        how: {
          fr: "`dns forwarder` dans /etc/samba/smb.conf, `testparm -s`, puis `systemctl restart samba-ad-dc`.",
          en: "`dns forwarder` in /etc/samba/smb.conf, `testparm -s`, then `systemctl restart samba-ad-dc`.",
        },
      },
      {
        when: / \(zone\)/,
        what: {
          fr: "Une zone de plus : le serveur répond de ces noms à la place de ceux à qui ils sont.",
          en: "One more zone: the server answers for these names instead of those who own them.",
        },
        how: {
          fr: "`samba-tool dns zonelist dc1 -P`, puis `samba-tool dns zonedelete dc1 ZONE -P`.",
          en: "`samba-tool dns zonelist dc1 -P`, then `samba-tool dns zonedelete dc1 ZONE -P`.",
        },
      },
      {
        when: /\n.* (?:A|AAAA|CNAME|SRV|MX|TXT|PTR|NS) /,
        causes: ["cp06/proxy-announced"],
        what: {
          fr: "Un nom de plus : quelqu'un l'a ajouté à la zone, et tout client de l'entreprise le trouve.",
          en: "One more name: somebody has added it to the zone, and every client of the company finds it.",
        },
        how: {
          fr: `\`samba-tool dns delete dc1 ${domain} NOM TYPE DONNÉE -P\` ; un nom qui a été demandé se déclare : \`lab declare\`.`,
          en: `\`samba-tool dns delete dc1 ${domain} NAME TYPE DATA -P\`; a name that was asked for is declared: \`lab declare\`.`,
        },
      },
    ],
    what: {
      fr: "Une zone, un réglage ou un transfert de trop : voyez ce qui est cité.",
      en: "A zone, a setting or a transfer too many: see what is told.",
    },
    how: {
      fr: "`samba-tool dns query`, `zonelist`, et `testparm -s` montrent ce qui est là ; comparez avec le plan.",
      en: "`samba-tool dns query`, `zonelist`, and `testparm -s` show what is there; compare with the plan.",
    },
  },
  "time-served": {
    where: {
      fr: "Le service de temps (NTP) du contrôleur cité : répond-il, et à qui se dit-il synchronisé ?",
      en: "The time service (NTP) of the controller named: does it answer, and whom does it say it is synchronised with?",
    },
    cases: [
      {
        when: /: ∅$/m,
        causes: ["cp06/time-server-stopped"],
        what: {
          fr: "Le serveur de temps ne répond pas : arrêté, ou il ne sert pas ce réseau.",
          en: "The time server does not answer: stopped, or it does not serve this network.",
        },
        how: {
          fr: "`systemctl enable --now chrony` ; s'il tournait déjà, la ligne `allow` de /etc/chrony/chrony.conf.",
          en: "`systemctl enable --now chrony`; if it ran already, the line `allow` of /etc/chrony/chrony.conf.",
        },
      },
    ],
    what: {
      fr: "Il répond, mais n'est pas synchronisé ou est décalé : voyez ses sources.",
      en: "It answers, but is not synchronised or is off: see its sources.",
    },
    how: {
      fr: "`chronyc sources` : une source joignable marquée `*` ? Sinon corrigez `server` dans /etc/chrony/chrony.conf et redémarrez chrony.",
      en: "`chronyc sources`: a source that is reached, marked `*`? If not, put `server` right in /etc/chrony/chrony.conf and restart chrony.",
    },
  },
  "segments-keep-apart": {
    where: {
      fr: "Sur fw1, entre la zone citée et les contrôleurs : une règle laisse passer ce que personne n'a demandé.",
      en: "On fw1, between the zone named and the controllers: a rule lets through what nobody asked for.",
    },
    cases: [
      {
        when: /something to compare with/,
        causes: ["cp07/nat-removed"],
        where: {
          fr: "Ce qui doit être ouvert ne l'est pas : regardez lequel des trois flux est fermé (lan → annuaire, guest → web, dmz → DNS).",
          en: "What must be open is not: see which of the three flows is shut (lan → directory, guest → web, dmz → DNS).",
        },
        what: {
          fr: "Si c'est guest → web, les invités sortent avec leur adresse privée, à laquelle Internet ne répond pas, ou une règle les arrête.",
          en: "If it is guest → web, guests leave with their private address, which the Internet does not answer, or a rule stops them.",
        },
        how: {
          fr: "Sur fw1, vérifiez d'abord le source NAT (`nft list ruleset | grep snat`), puis les règles de la zone dans forward ; /etc/nftables.conf, `systemctl reload nftables`.",
          en: "On fw1 see to source NAT first (`nft list ruleset | grep snat`), then to the zone's rules in forward; /etc/nftables.conf, `systemctl reload nftables`.",
        },
      },
      {
        when: /refused: guest/,
        causes: ["cp06/guests-let-in", "cp07/accept-all-before-drop"],
        what: {
          fr: "Une règle « accept » trop large est lue avant le refus, dans la chaîne forward.",
          en: "An “accept” rule that is too wide is read before the refusal, in chain forward.",
        },
        how: {
          fr: "Dans /etc/nftables.conf, ôtez de la chaîne forward l'accept de guest vers srv, ou celui qui n'a pas de condition, puis `systemctl reload nftables`.",
          en: "In /etc/nftables.conf remove from chain forward the accept of guest to srv, or the one without a condition, then `systemctl reload nftables`.",
        },
      },
    ],
  },
  "survives-restart": {
    where: {
      fr: "Sur la machine citée, comparez ce qui est en vigueur et ce qui est écrit : un redémarrage ne lit que les fichiers.",
      en: "On the machine named, compare what is in force with what is written: a restart reads files alone.",
    },
    cases: [
      {
        when: /the route is written/,
        causes: ["cp06/route-not-saved"],
        what: {
          fr: "Une route n'existe que dans le noyau : elle disparaîtra au redémarrage.",
          en: "A route is only in the kernel: it will be gone after a restart.",
        },
        how: {
          fr: "Entre les sites, les routes sont des lignes `route RÉSEAU MASQUE` du fichier OpenVPN (client/siege.conf, server/siteb.conf) ; une autre va dans /etc/network/interfaces (`up ip route add …`).",
          en: "Between the sites, routes are lines `route NETWORK MASK` of the OpenVPN file (client/siege.conf, server/siteb.conf); any other goes into /etc/network/interfaces (`up ip route add …`).",
        },
      },
      {
        when: /the address of .* is written/,
        what: {
          fr: "Une adresse a été posée à la commande, et n'est dans aucun fichier.",
          en: "An address was set by a command, and is in no file.",
        },
      },
      {
        when: /is started by a service/,
        what: {
          fr: "Un programme tourne sans qu'aucun service l'ait lancé : personne ne le relancera.",
          en: "A program runs that no service started: nobody will start it again.",
        },
      },
      {
        when: / enabled$/m,
        causes: ["cp06/dhcp-not-at-start", "cp06/relay-by-hand"],
        what: {
          fr: "Quelque chose tourne sans être activé, ou a été lancé à la main : cela ne repartira pas.",
          en: "Something runs without being enabled, or was started by hand: it will not start again.",
        },
      },
    ],
    how: {
      fr: "Écrivez l'adresse dans /etc/network/interfaces, ou `systemctl enable` le service cité : selon ce qui est attendu.",
      en: "Write the address in /etc/network/interfaces, or `systemctl enable` the service named: whichever is expected.",
    },
  },
} as const satisfies Record<string, Hints>;
