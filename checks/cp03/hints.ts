import { escapePattern } from "../../scripts/ground/escape-pattern.js";
import { outsideSites } from "../../stacks/plan/outside-sites.js";
import { plan } from "../../stacks/plan/plan.js";
import type { Hints } from "../lib/hint.js";
import { addressPattern } from "../lib/network/address-pattern.js";

const { gateway } = plan.segments.lan;
const dc1 = plan.machines.dc1.interfaces.srv;
const dc2 = plan.machines.dc2.interfaces.srv;
const resolver = `(?:${escapePattern(dc1)}|${escapePattern(dc2)})`;

// From layer 1 up: the first that is not satisfied is where to start.
export const hints = {
  "carrier-is-up": {
    where: {
      fr: "Couche physique, rien d'autre : sur le poste nommé, l'état de la carte avant son adresse.",
      en: "Physical layer, nothing else: on the workstation named, the state of the card before its address.",
    },
    cases: [
      {
        when: /Invalid argument/,
        what: {
          fr: "La carte est désactivée par le système : le câble n'y est pour rien.",
          en: "The card is disabled by the system: the cable has nothing to do with it.",
        },
        how: {
          fr: "`ip link set lan up` la réactive ; pour qu'elle le reste, `auto lan` dans /etc/network/interfaces.",
          en: "`ip link set lan up` enables it again; for it to stay so, `auto lan` in /etc/network/interfaces.",
        },
      },
      {
        when: /carrier=(?:0|No such)/,
        causes: ["cp03/cable-unplugged"],
        what: {
          fr: "Il n'y a personne au bout du câble : il est débranché.",
          en: "There is nobody at the end of the cable: it is unplugged.",
        },
        how: {
          fr: "Rebranchez le poste dans son segment : `lab plug CANDIDAT POSTE lan`, puis vérifiez que LOWER_UP revient dans `ip link`.",
          en: "Plug the workstation back into its segment: `lab plug CANDIDATE WORKSTATION lan`, then see LOWER_UP come back in `ip link`.",
        },
      },
    ],
  },
  "cable-in-lan": {
    where: {
      fr: "Couche 2 : demandez-vous dans quel segment la carte du poste est entendue, quelle que soit son adresse.",
      en: "Layer 2: ask in which segment the workstation's card is heard, whatever its address.",
    },
    cases: [
      {
        when: /→ guest\b/,
        causes: ["cp03/cable-in-wrong-segment"],
        what: {
          fr: "Le poste a le lien, mais son câble est brassé chez les invités.",
          en: "The workstation has link, but its cable is patched among the guests.",
        },
        how: {
          fr: "`lab plug CANDIDAT POSTE lan` remet le câble dans le segment des postes ; redemandez ensuite un bail.",
          en: "`lab plug CANDIDATE WORKSTATION lan` puts the cable back into the workstations' segment; then ask for a lease again.",
        },
      },
      {
        when: /→ ∅/,
        what: {
          fr: "La carte n'est entendue nulle part : pas de lien, pas d'adresse, ou un câble dans un troisième segment.",
          en: "The card is heard nowhere: no link, no address, or a cable in a third segment.",
        },
        how: {
          fr: "Dans cet ordre : `ip link` (LOWER_UP ?), `lab plug CANDIDAT POSTE lan`, `ip address`.",
          en: "In this order: `ip link` (LOWER_UP?), `lab plug CANDIDATE WORKSTATION lan`, `ip address`.",
        },
      },
    ],
  },
  "address-in-segment": {
    where: {
      fr: "Configuration IP du poste nommé : lisez toutes les adresses de sa carte, pas seulement la première.",
      en: "The IP configuration of the workstation named: read all addresses of its card, not only the first.",
    },
    cases: [
      {
        when: /169\.254\./,
        what: {
          fr: "Une adresse en 169.254 (APIPA) : le poste a demandé un bail et personne ne lui a répondu.",
          en: "An address in 169.254 (APIPA): the workstation asked for a lease and nobody answered.",
        },
      },
      {
        when: /^ws\d [\d./]+,/m,
        causes: ["cp03/address-of-other-site"],
        what: {
          fr: "Le poste porte une adresse de trop, qui est d'un autre réseau : une ancienne configuration l'ajoute à la bonne.",
          en: "The workstation holds one address too many, of another network: an old configuration adds it to the right one.",
        },
        how: {
          fr: "Cherchez dans /etc/network/interfaces la ligne qui l'ajoute (`up ip address add …`) : ôtez-la, puis `ip address del ADRESSE dev lan`.",
          en: "Look in /etc/network/interfaces for the line that adds it (`up ip address add …`): remove it, then `ip address del ADDRESS dev lan`.",
        },
      },
      {
        when: /^ws\d [\d./]+/m,
        what: {
          fr: "La seule adresse du poste est d'un autre réseau : posée à la main, ou louée ailleurs.",
          en: "The workstation's only address is of another network: set by hand, or leased elsewhere.",
        },
      },
    ],
    how: {
      fr: "Vérifiez d'abord le lien et le segment, puis `iface lan inet dhcp` dans /etc/network/interfaces, et redemandez : `ifdown lan; ifup lan`.",
      en: "See to link and segment first, then `iface lan inet dhcp` in /etc/network/interfaces, and ask again: `ifdown lan; ifup lan`.",
    },
  },
  "address-is-leased": {
    where: {
      fr: "Mettez côte à côte l'adresse et la MAC du poste nommé, et les baux du serveur DHCP.",
      en: "Put side by side the address and MAC of the workstation named, and the DHCP server's leases.",
    },
    cases: [
      {
        when: /no lease \(/,
        what: {
          fr: "Le serveur DHCP ne connaît pas cette adresse : le poste se l'est donnée (IP fixe), ou la tient d'un autre serveur.",
          en: "The DHCP server does not know this address: the workstation took it itself (static), or has it from another server.",
        },
      },
      {
        when: /lease (?:[0-9a-f]{2}:){5}/,
        causes: ["cp03/duplicate-address"],
        what: {
          fr: "L'adresse est louée à une autre carte : ce poste l'a prise en plus de la sienne.",
          en: "The address is leased to another card: this workstation took it on top of its own.",
        },
      },
    ],
    how: {
      fr: "Dans /etc/network/interfaces du poste, ne gardez que `iface lan inet dhcp` (ni `static`, ni `up ip address add`), puis `ifdown lan; ip address flush dev lan; ifup lan`.",
      en: "In the workstation's /etc/network/interfaces keep only `iface lan inet dhcp` (neither `static` nor `up ip address add`), then `ifdown lan; ip address flush dev lan; ifup lan`.",
    },
  },
  "address-is-unique": {
    where: {
      fr: "Demandez en ARP, depuis un troisième poste, qui répond pour l'adresse citée : c'est la MAC qui compte.",
      en: "Ask over ARP, from a third workstation, who answers for the address told: it is the MAC that counts.",
    },
    cases: [
      {
        when: /(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\+/,
        causes: ["cp03/duplicate-address"],
        what: {
          fr: "Deux cartes répondent pour la même adresse : celle qui n'est pas louée est en trop.",
          en: "Two cards answer for the same address: the one that has no lease is one too many.",
        },
        how: {
          fr: "Trouvez le poste qui porte l'autre MAC (`ip link`), ôtez-y l'adresse de trop de /etc/network/interfaces et de la carte (`ip address del`).",
          en: "Find the workstation with the other MAC (`ip link`), remove the address one too many there from /etc/network/interfaces and from the card (`ip address del`).",
        },
      },
    ],
  },
  "mask-fits-segment": {
    where: {
      fr: "Sur le poste nommé, regardez par où il enverrait un paquet à un voisin, puis à un serveur : `ip route get`.",
      en: "On the workstation named, see which way it would send a packet to a neighbour, then to a server: `ip route get`.",
    },
    cases: [
      {
        when: /\/(?:\d|1\d|2[0-3]) direct/,
        causes: ["cp03/wrong-mask"],
        what: {
          fr: "Le masque est trop court : le poste prend d'autres segments pour le sien, et les cherche en ARP au lieu de passer par la passerelle.",
          en: "The mask is too short: the workstation takes other segments for its own, and looks for them by ARP instead of going by the gateway.",
        },
      },
      {
        when: /\/(?:2[5-9]|3\d) direct/,
        what: {
          fr: "Le masque est trop long : le poste envoie à la passerelle ce qui est pour ses propres voisins.",
          en: "The mask is too long: the workstation sends to the gateway what is for its own neighbours.",
        },
      },
    ],
    how: {
      fr: "Si /etc/network/interfaces porte un `netmask`, remettez `iface lan inet dhcp` (ou 255.255.255.0) puis `ifdown lan; ifup lan` ; sinon c'est l'option 1 du bail, sur net1.",
      en: "If /etc/network/interfaces has a `netmask`, put `iface lan inet dhcp` (or 255.255.255.0) back, then `ifdown lan; ifup lan`; otherwise it is option 1 of the lease, on net1.",
    },
  },
  "one-default-route": {
    where: {
      fr: "Couche 3, sur le poste nommé : sa table de routage, puis la passerelle elle-même (ping, ARP).",
      en: "Layer 3, on the workstation named: its routing table, then the gateway itself (ping, ARP).",
    },
    cases: [
      {
        when: /via ∅/,
        what: {
          fr: "Aucune route par défaut : le poste n'a ni lien ni bail, ou une IP fixe sans passerelle.",
          en: "No default route: the workstation has neither link nor lease, or a static address without a gateway.",
        },
      },
      {
        when: /via [^,;]*\+/,
        what: {
          fr: "Plusieurs routes par défaut : l'une d'elles est de trop.",
          en: "Several default routes: one of them is one too many.",
        },
      },
      {
        when: /via \S+, \S+ ∅/,
        what: {
          fr: "La route est là, mais la passerelle ne répond pas au poste : la cause est plus bas (lien, brassage), ou à la passerelle.",
          en: "The route is there, but the gateway does not answer the workstation: the cause is further down (link, patching), or at the gateway.",
        },
      },
      {
        when: new RegExp(`via (?!${escapePattern(gateway)},)${addressPattern("lan")}`),
        causes: ["cp03/wrong-gateway"],
        what: {
          fr: "Le poste sort par une adresse de son segment qui n'est pas la passerelle ; la vraie, elle, répond.",
          en: "The workstation goes out by an address of its segment that is not the gateway; the real one does answer.",
        },
      },
      {
        when: /via ∅|via \S+, \S+ ∅/,
        how: {
          fr: "Remontez : `ip link`, segment du câble (`lab plug`), bail (`ifdown lan; ifup lan`) ; la route vient avec le bail.",
          en: "Go up: `ip link`, the cable's segment (`lab plug`), the lease (`ifdown lan; ifup lan`); the route comes with the lease.",
        },
      },
    ],
    how: {
      fr: "Dans /etc/network/interfaces, ôtez toute ligne `gateway` ou `up ip route …`, puis `ip route del default` et redemandez le bail (option 3).",
      en: "In /etc/network/interfaces remove any `gateway` or `up ip route …` line, then `ip route del default` and ask for the lease again (option 3).",
    },
  },
  "full-size-packets-pass": {
    where: {
      fr: "Envoyez un petit ping puis un ping plein (DF) au même endroit, et comparez : la machine nommée est au bout, la cause peut être sur le chemin.",
      en: "Send a small ping, then a full-size one (DF) to the same place, and compare: the machine named is at the end, the cause may be on the path.",
    },
    cases: [
      {
        when: /56:yes 1472:no/,
        causes: ["cp03/small-mtu"],
        what: {
          fr: "Les petits paquets passent, les pleins non : un MTU plus petit que 1500 à une extrémité ou en chemin.",
          en: "Small packets pass, full ones do not: an MTU below 1500 at one end or on the way.",
        },
        how: {
          fr: "Sur cette machine, `ip link show` dit le mtu ; `ip link set lan mtu 1500`, et ôtez ce qui l'abaisse dans /etc/network/interfaces.",
          en: "On that machine `ip link show` tells the mtu; `ip link set lan mtu 1500`, and remove what lowers it in /etc/network/interfaces.",
        },
      },
    ],
    what: {
      fr: "Même un petit ping ne passe pas : ce n'est pas une affaire de taille, cherchez plus bas (lien, brassage, adresse).",
      en: "Not even a small ping passes: it is no matter of size, look further down (link, patching, address).",
    },
    how: {
      fr: "Réglez d'abord les autres points du même poste (lien, segment, bail) : celui-ci revient avec eux.",
      en: "Put the other points of the same workstation right first (link, segment, lease): this one comes back with them.",
    },
  },
  "names-resolve": {
    where: {
      fr: "Interrogez un à un les résolveurs du poste nommé, par un nom interne puis par un nom d'Internet.",
      en: "Ask the resolvers of the workstation named one by one, for an internal name, then for one of the Internet.",
    },
    cases: [
      {
        when: new RegExp(`^ws\\d (?!.*\\bdc[12]\\b).*${escapePattern(outsideSites.web)}`, "m"),
        causes: ["cp06/forwarder-astray", "cp07/nat-removed"],
        what: {
          fr: "Les noms internes sont résolus, celui d'Internet non : le poste n'est pas en cause, mais un contrôleur ou son chemin vers Internet.",
          en: "Internal names are resolved, the Internet's is not: it is not the workstation, but a controller or its way to the Internet.",
        },
        how: {
          fr: "Sur le contrôleur cité, `dns forwarder` dans /etc/samba/smb.conf, puis ce redirecteur interrogé par `dig @…` ; s'il ne répond à aucun, le NAT et le flux 53 de fw1.",
          en: "On the controller named, `dns forwarder` in /etc/samba/smb.conf, then that forwarder asked with `dig @…`; if it answers neither, fw1's NAT and flow 53.",
        },
      },
      {
        when: new RegExp(`^ws\\d (?!${resolver} )[\\d.]+ `, "m"),
        causes: ["cp03/dns-wrong-server"],
        what: {
          fr: "Le résolveur du poste n'est pas l'un des contrôleurs du domaine : il ne peut pas connaître les noms internes.",
          en: "The workstation's resolver is none of the domain's controllers: it can't know internal names.",
        },
        how: {
          fr: "Cherchez qui impose ce serveur : `supersede domain-name-servers` dans /etc/dhcp/dhclient.conf, `dns-nameservers` dans /etc/network/interfaces ; ôtez-le, puis `ifdown lan; ifup lan`.",
          en: "Find what imposes that server: `supersede domain-name-servers` in /etc/dhcp/dhclient.conf, `dns-nameservers` in /etc/network/interfaces; remove it, then `ifdown lan; ifup lan`.",
        },
      },
      {
        when: new RegExp(`^ws\\d ${resolver} ∅`, "m"),
        what: {
          fr: "Les résolveurs sont les bons, et ne répondent pas à ce poste : avant le DNS, vérifiez le chemin (lien, masque, passerelle).",
          en: "The resolvers are the right ones, and do not answer this workstation: before DNS, see to the path (link, mask, gateway).",
        },
        how: {
          fr: `\`ip route get ${dc1}\` sur le poste : s'il ne dit pas \`via\` la passerelle, c'est le masque ou la route ; s'il le dit, ping de la passerelle, puis de dc1.`,
          en: `\`ip route get ${dc1}\` on the workstation: if it does not say \`via\` the gateway, it is the mask or the route; if it does, ping the gateway, then dc1.`,
        },
      },
    ],
  },
  "hosts-file-hides-nothing": {
    where: {
      fr: "Ce nom est trouvé avant même que le DNS soit interrogé : voyez l'ordre des sources de noms sur le poste.",
      en: "That name is found before the DNS is even asked: see the order of name sources on the workstation.",
    },
    cases: [
      {
        when: /\(DNS /,
        causes: ["cp03/hosts-entry-masks-dns"],
        what: {
          fr: "Une entrée locale donne à ce nom une adresse qui n'est plus la sienne.",
          en: "A local entry gives that name an address that is no longer its own.",
        },
        how: {
          fr: "Supprimez de /etc/hosts la ligne qui porte ce nom ; `getent hosts NOM` doit alors dire comme le DNS.",
          en: "Delete the line with that name from /etc/hosts; `getent hosts NAME` must then say what the DNS says.",
        },
      },
    ],
  },
  "business-service-answers": {
    where: {
      fr: "Comptez les postes nommés : un seul, c'est le poste ; tous, c'est le pare-feu, le routage ou l'annuaire.",
      en: "Count the workstations named: one alone, it is the workstation; all, it is the firewall, the routing or the directory.",
    },
    what: {
      fr: "Le service n'est pas forcément en cause : une couche plus basse (lien, segment, masque, passerelle) suffit à le couper du poste.",
      en: "It need not be the service: a lower layer (link, segment, mask, gateway) is enough to cut it off from the workstation.",
    },
    how: {
      fr: "Dans l'ordre, et en s'arrêtant au premier échec : `ip link`, `ip address`, `ip route`, ping de la passerelle, ping de dc1, `nc -v dc1 389`.",
      en: "In order, stopping at the first failure: `ip link`, `ip address`, `ip route`, ping of the gateway, ping of dc1, `nc -v dc1 389`.",
    },
  },
  "one-dhcp-server": {
    where: {
      fr: "Écoutez les OFFER dans le segment des postes : d'où viennent-elles, et combien ?",
      en: "Listen to the OFFERs in the workstations' segment: where do they come from, and how many?",
    },
    cases: [
      {
        when: /OFFER/,
        causes: ["cp03/rogue-dhcp-server"],
        what: {
          fr: "Une machine du segment répond elle-même aux DISCOVER : un serveur DHCP pirate.",
          en: "A machine of the segment answers DISCOVERs itself: a rogue DHCP server.",
        },
        how: {
          fr: "L'adresse et la MAC de l'offre désignent le poste ; là, `ss -lunp` montre le programme du port 67 : arrêtez et désactivez son unité (`systemctl disable --now`).",
          en: "The address and MAC of the offer name the workstation; there `ss -lunp` shows the program on port 67: stop and disable its unit (`systemctl disable --now`).",
        },
      },
      {
        when: /\n∅/,
        causes: ["cp06/relay-stopped", "cp06/dhcp-server-stopped"],
        what: {
          fr: "Personne ne répond : le relais du routeur ou le serveur DHCP.",
          en: "Nobody answers: the router's relay or the DHCP server.",
        },
        how: {
          fr: "`systemctl status dhcp-helper` sur fw1, `systemctl status kea-dhcp4-server` sur net1 ; celui qui est arrêté : `systemctl enable --now`.",
          en: "`systemctl status dhcp-helper` on fw1, `systemctl status kea-dhcp4-server` on net1; the one that is stopped: `systemctl enable --now`.",
        },
      },
    ],
  },
  "unassigned-port-gets-no-lease": {
    where: {
      fr: "Côté wan du routeur : qui y répond aux demandes DHCP ?",
      en: "The router's wan side: who answers DHCP requests there?",
    },
    cases: [
      {
        when: /lan ∅/,
        causes: ["cp06/relay-stopped", "cp06/dhcp-server-stopped"],
        where: {
          fr: "Regardez d'abord le segment des postes : rien ne se compare tant que personne n'y répond.",
          en: "Look at the workstations' segment first: nothing compares as long as nobody answers there.",
        },
        what: {
          fr: "Le DHCP ne répond pas même aux postes : relais ou serveur arrêté.",
          en: "DHCP does not even answer workstations: relay or server stopped.",
        },
        how: {
          fr: "`systemctl enable --now dhcp-helper` sur fw1 s'il est arrêté, `systemctl enable --now kea-dhcp4-server` sur net1 s'il l'est.",
          en: "`systemctl enable --now dhcp-helper` on fw1 if it is stopped, `systemctl enable --now kea-dhcp4-server` on net1 if that is.",
        },
      },
      {
        when: /wan OFFER/,
        what: {
          fr: "Des demandes venues de wan reçoivent un bail : le relais y écoute, ou un serveur y est branché.",
          en: "Requests from wan get a lease: the relay listens there, or a server is plugged in there.",
        },
        how: {
          fr: "Dans /etc/default/dhcp-helper de fw1, aucun `-i wan` : ôtez-le, puis `systemctl restart dhcp-helper`.",
          en: "In fw1's /etc/default/dhcp-helper, no `-i wan`: remove it, then `systemctl restart dhcp-helper`.",
        },
      },
    ],
  },
  "guest-is-apart": {
    where: {
      fr: "Sur fw1, le trajet guest → srv : lisez les règles dans l'ordre où un paquet d'invité les rencontre.",
      en: "On fw1, the way guest → srv: read the rules in the order in which a guest's packet meets them.",
    },
    cases: [
      {
        when: /no port of the servers/,
        causes: ["cp06/guests-let-in", "cp07/accept-all-before-drop"],
        what: {
          fr: "Une règle « accept » trop large passe avant le refus.",
          en: "An “accept” rule that is too wide comes before the refusal.",
        },
        how: {
          fr: "Dans la chaîne forward de /etc/nftables.conf, ôtez la règle qui accepte guest vers srv, ou qui accepte tout, puis `systemctl reload nftables`.",
          en: "In chain forward of /etc/nftables.conf remove the rule that accepts guest to srv, or everything, then `systemctl reload nftables`.",
        },
      },
    ],
  },
} as const satisfies Record<string, Hints>;
