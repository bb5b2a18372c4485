import type { Text } from "../../scripts/ground/text.js";
import { ofCompany } from "./company.js";
import { isProbe } from "./is-probe.js";
import {
  type GuestName,
  type MachineName,
  type ProbeName,
  plan,
  type SegmentName,
} from "./plan.js";
import { segmentOfProbe } from "./segment-of-probe.js";

/** The mobile workers, once their tunnel is up. */
type RemoteWorkers = "vpn";

/** Where a flow comes from. */
export type Source = SegmentName | MachineName | GuestName | RemoteWorkers;

/**
 * Where a flow goes: `"gateway"` is the router's address in the source's own segment, `"broadcast"`
 * everybody there.
 */
export type Target = Source | "gateway" | "broadcast";

/** `icmp` is the echo request alone. */
export type Protocol = "tcp" | "udp" | "icmp";

/** A port, or the first and last of a range. */
export type Ports = number | readonly [first: number, last: number];

/** Something that may cross the routers, or reach them. */
export interface Flow {
  readonly from: readonly Source[];
  readonly to: readonly Target[];
  readonly protocol: Protocol;
  /** @default - none: `icmp` */
  readonly ports?: readonly Ports[];
  /** Whether it carries a tunnel, and so never goes through one. @default false */
  readonly outside?: boolean;
  /**
   * Machine that answers behind the target, a router whose public address it borrows. Its own address
   * stays out of reach of the source. @default - the target itself
   */
  readonly publishes?: MachineName;
  readonly why: Text;
}

const offices = ["lan", "siteb"] as const;
const people = [...offices, "vpn"] as const;
const controllers = ["dc1", "dc2"] as const;
const routers = ["fw1", "fw2"] as const;

/**
 * The security policy: whatever is not written here is refused. `wan` finds the ends of the tunnels,
 * and incoming mail. There is no administration segment: servers are where
 * administrators work from, so `srv` alone reaches the routers' SSH.
 */
export const flows = ofCompany((): readonly Flow[] => [
  {
    from: people,
    to: controllers,
    protocol: "tcp",
    ports: [53, 88, 135, 389, 445, 464, 636, [3268, 3269], [49152, 65535]],
    why: {
      fr: "Domaine : DNS, Kerberos, LDAP, SMB, mot de passe, catalogue global, RPC",
      en: "Domain: DNS, Kerberos, LDAP, SMB, password change, global catalogue, RPC",
    },
  },
  {
    from: people,
    to: controllers,
    protocol: "udp",
    ports: [53, 88, 123, 389, 464],
    why: {
      fr: "Domaine : DNS, Kerberos, heure, recherche d'un contrôleur, mot de passe",
      en: "Domain: DNS, Kerberos, time, finding a controller, password change",
    },
  },
  {
    from: ["dmz"],
    to: controllers,
    protocol: "udp",
    ports: [53, 123],
    why: { fr: "DMZ : noms et heure, rien d'autre", en: "DMZ: names and time, nothing else" },
  },
  {
    from: ["dmz"],
    to: controllers,
    protocol: "tcp",
    ports: [53],
    why: { fr: "DMZ : réponses DNS longues", en: "DMZ: long DNS answers" },
  },
  {
    from: controllers,
    to: ["ext1"],
    protocol: "udp",
    ports: [53, 123],
    why: {
      fr: "Contrôleurs : noms extérieurs et heure de référence",
      en: "Controllers: outside names and reference time",
    },
  },
  {
    from: controllers,
    to: ["ext1"],
    protocol: "tcp",
    ports: [53],
    why: { fr: "Contrôleurs : réponses DNS longues", en: "Controllers: long DNS answers" },
  },
  {
    from: ["wan"],
    to: ["fw1"],
    protocol: "tcp",
    ports: [25],
    publishes: "mail1",
    why: { fr: "Messagerie : courrier entrant", en: "Mail: incoming" },
  },
  {
    from: ["mail1"],
    to: ["ext1"],
    protocol: "tcp",
    ports: [25],
    why: { fr: "Messagerie : courrier sortant", en: "Mail: outgoing" },
  },
  {
    from: people,
    to: ["mail1"],
    protocol: "tcp",
    ports: [443, 587, 993, 4190],
    why: {
      fr: "Messagerie : webmail, envoi, lecture, filtres",
      en: "Mail: webmail, sending, reading, filters",
    },
  },
  {
    from: ["srv"],
    to: ["mail1"],
    protocol: "tcp",
    ports: [25, 587],
    why: {
      fr: "Messagerie : courrier des applications et de la supervision",
      en: "Mail: from applications and monitoring",
    },
  },
  {
    from: ["mail1"],
    to: controllers,
    protocol: "tcp",
    ports: [636],
    why: { fr: "Messagerie : comptes de l'annuaire", en: "Mail: accounts of the directory" },
  },
  {
    from: [...people, "srv"],
    to: ["fw1"],
    protocol: "tcp",
    ports: [plan().proxyPort],
    why: {
      fr: "Web : par le proxy seulement, l'accès direct est refusé",
      en: "Web: through the proxy only, direct access is refused",
    },
  },
  {
    from: people,
    to: ["web1"],
    protocol: "tcp",
    ports: [80, 443],
    why: {
      fr: "Application de veille : par son serveur frontal seulement",
      en: "Technology watch application: through its front server only",
    },
  },
  {
    from: ["web1"],
    to: ["app1", "app2"],
    protocol: "tcp",
    ports: [plan().application.port],
    why: {
      fr: "Application de veille : le serveur frontal appelle les serveurs d'application",
      en: "Technology watch application: the front server calls the application servers",
    },
  },
  {
    from: people,
    to: ["vm1"],
    protocol: "tcp",
    ports: [80],
    why: { fr: "Intranet", en: "Intranet" },
  },
  {
    from: ["mon1"],
    to: ["mail1"],
    protocol: "tcp",
    ports: [443, 993, 4190],
    why: {
      fr: "Supervision : webmail, lecture et filtres (le reste est ouvert aux serveurs)",
      en: "Monitoring: webmail, reading and filters (the rest is open to servers)",
    },
  },
  {
    from: ["mon1"],
    to: ["web1"],
    protocol: "tcp",
    ports: [443],
    why: {
      fr: "Supervision : serveur frontal de l'application",
      en: "Monitoring: front server of the application",
    },
  },
  {
    from: ["mon1"],
    to: offices,
    protocol: "tcp",
    ports: [22],
    why: { fr: "Supervision : SSH des postes", en: "Monitoring: SSH of the workstations" },
  },
  {
    from: ["mon1"],
    to: ["ext1"],
    protocol: "udp",
    ports: [53, 123],
    why: {
      fr: "Supervision : DNS et heure d'Internet",
      en: "Monitoring: DNS and time of the Internet",
    },
  },
  {
    from: ["mon1"],
    to: ["fw2", "mail1", "web1"],
    protocol: "icmp",
    why: {
      fr: "Supervision : présence des machines de la DMZ, tunnel du second site",
      en: "Monitoring: presence of the DMZ's machines, tunnel of the second site",
    },
  },
  {
    from: people,
    to: ["mon1"],
    protocol: "tcp",
    ports: [443],
    why: { fr: "Supervision : son interface web", en: "Monitoring: its web interface" },
  },
  {
    from: ["dmz", ...offices],
    to: ["mon1"],
    protocol: "tcp",
    ports: [plan().logPort],
    why: {
      fr: "Journaux : chaque machine envoie les siens",
      en: "Logs: each machine sends its own",
    },
  },
  {
    from: routers,
    to: ["mon1"],
    protocol: "tcp",
    ports: [plan().logPort],
    why: { fr: "Journaux : ceux des routeurs", en: "Logs: those of the routers" },
  },
  {
    from: people,
    to: ["file1"],
    protocol: "tcp",
    ports: [445],
    why: { fr: "Partages de fichiers", en: "File shares" },
  },
  {
    from: people,
    to: ["ts1"],
    protocol: "tcp",
    ports: [3389],
    why: { fr: "Bureau à distance", en: "Remote desktop" },
  },
  {
    from: people,
    to: ["desk1"],
    protocol: "tcp",
    ports: [443],
    why: { fr: "Assistance : tickets et articles", en: "Helpdesk: tickets and articles" },
  },
  {
    from: ["mail1"],
    to: ["desk1"],
    protocol: "tcp",
    ports: [25],
    why: {
      fr: "Assistance : le courrier reçu devient un ticket",
      en: "Helpdesk: incoming mail becomes a ticket",
    },
  },
  {
    from: offices,
    to: ["dep1"],
    protocol: "udp",
    ports: [69],
    why: {
      fr: "Déploiement : chargeur d'un poste qui démarre par le réseau (TFTP, un seul port)",
      en: "Deployment: loader of a workstation that boots from the network (TFTP, one port)",
    },
  },
  {
    from: offices,
    to: ["dep1"],
    protocol: "tcp",
    ports: [80],
    why: {
      fr: "Déploiement : noyau, image, réponses, dépôt de paquets",
      en: "Deployment: kernel, image, answers, package repository",
    },
  },
  {
    from: ["guest"],
    to: ["wan"],
    protocol: "tcp",
    ports: [53, 80, 443],
    why: { fr: "Invités : Internet seulement", en: "Guests: the Internet only" },
  },
  {
    from: ["guest"],
    to: ["wan"],
    protocol: "udp",
    ports: [53],
    why: { fr: "Invités : noms d'Internet", en: "Guests: Internet names" },
  },
  {
    from: ["srv"],
    to: routers,
    protocol: "tcp",
    ports: [22],
    why: {
      fr: "Administration des routeurs : depuis les serveurs seulement",
      en: "Administration of the routers: from the servers only",
    },
  },
  {
    from: ["adm1"],
    to: offices,
    protocol: "tcp",
    ports: [22],
    why: {
      fr: "Administration des postes, depuis le poste d'administration",
      en: "Administration of the workstations, from that of administrators",
    },
  },
  {
    from: ["adm1"],
    to: ["mail1"],
    protocol: "tcp",
    ports: [443, 993, 4190],
    why: {
      fr: "Poste d'administration : webmail, lecture, filtres (l'envoi est ouvert aux serveurs)",
      en: "Administration workstation: webmail, reading, filters (sending is open to servers)",
    },
  },
  {
    from: ["adm1"],
    to: ["web1"],
    protocol: "tcp",
    ports: [80, 443],
    why: {
      fr: "Poste d'administration : application de veille",
      en: "Administration workstation: technology watch application",
    },
  },
  {
    from: ["adm1"],
    to: ["fw2", "mail1", "web1"],
    protocol: "icmp",
    why: {
      fr: "Diagnostic : du poste d'administration à la DMZ et au routeur du second site",
      en: "Diagnosis: from the administration workstation to the DMZ and the second site's router",
    },
  },
  {
    from: ["srv"],
    to: ["ws1"],
    protocol: "tcp",
    ports: [plan().assistancePort],
    why: {
      fr: "Assistance à distance d'un utilisateur : depuis les serveurs seulement",
      en: "Remote assistance of a user: from the servers only",
    },
  },
  {
    from: ["vpn"],
    to: ["lan"],
    protocol: "tcp",
    ports: [3389],
    why: {
      fr: "Nomades : bureau à distance de leur poste",
      en: "Mobile workers: remote desktop of their workstation",
    },
  },
  {
    from: ["dmz", "lan", "guest", "siteb"],
    to: ["broadcast"],
    protocol: "udp",
    ports: [67],
    why: { fr: "DHCP : appel d'un poste au relais", en: "DHCP: a client calls the relay" },
  },
  {
    from: ["dmz", "lan", "guest", "siteb"],
    to: ["net1"],
    protocol: "udp",
    ports: [67],
    why: {
      fr: "DHCP : renouvellement d'un bail, sans passer par le relais",
      en: "DHCP: renewal of a lease, past the relay",
    },
  },
  {
    from: ["fw2"],
    to: ["net1"],
    protocol: "udp",
    ports: [67],
    why: {
      fr: "DHCP : demandes relayées du second site",
      en: "DHCP: requests relayed from the second site",
    },
  },
  {
    from: ["net1"],
    to: routers,
    protocol: "udp",
    ports: [67],
    why: { fr: "DHCP : réponses du serveur aux relais", en: "DHCP: the server answers the relays" },
  },
  {
    from: ["wan"],
    to: ["fw1"],
    protocol: "udp",
    ports: [plan().vpn.remoteAccess.port],
    outside: true,
    why: { fr: "VPN des nomades", en: "Remote-access VPN" },
  },
  {
    from: ["fw2"],
    to: ["fw1"],
    protocol: "udp",
    ports: [plan().vpn.siteToSite.port],
    outside: true,
    why: { fr: "VPN entre les deux sites", en: "Site-to-site VPN" },
  },
  {
    from: ["dmz", "srv", "lan", "guest", "siteb"],
    to: ["gateway"],
    protocol: "icmp",
    why: { fr: "Diagnostic : joindre sa passerelle", en: "Diagnosis: reaching one's gateway" },
  },
  {
    from: ["srv", ...people],
    to: ["srv", ...offices],
    protocol: "icmp",
    why: {
      fr: "Diagnostic : entre serveurs, postes, second site et nomades",
      en: "Diagnosis: between servers, workstations, second site and mobile workers",
    },
  },
  {
    from: ["srv", ...offices],
    to: ["wan"],
    protocol: "icmp",
    why: { fr: "Diagnostic : joindre Internet", en: "Diagnosis: reaching the Internet" },
  },
  {
    from: routers,
    to: routers,
    protocol: "icmp",
    why: {
      fr: "Diagnostic : d'un routeur à l'autre, dehors et dans le tunnel",
      en: "Diagnosis: from one router to the other, outside and in the tunnel",
    },
  },
]);

/** What becomes of a packet: `direct` when both ends share a segment and no router is asked. */
export type Verdict = "allowed" | "refused" | "direct";

/**
 * What the policy says of a first packet. A segment as a target means any address in it; a router
 * means any of its addresses, where `"gateway"` is only the one in the source's segment.
 */
export function verdict(
  from: Source | ProbeName,
  to: Target | ProbeName,
  protocol: Protocol,
  port?: number,
): Verdict {
  const allowed = flows().some(
    (flow) =>
      flow.protocol === protocol &&
      flow.from.some((source) => source === from || segmentsOf(from).includes(source)) &&
      flow.to.some((target) => target === to || segmentOf(to) === target) &&
      (flow.ports === undefined || flow.ports.some((ports) => covers(ports, port))),
  );
  if (segmentOf(from) !== undefined && segmentOf(from) === segmentOf(to)) return "direct";
  return allowed ? "allowed" : "refused";
}

function covers(ports: Ports, port: number | undefined): boolean {
  const [first, last] = typeof ports === "number" ? [ports, ports] : ports;
  return port !== undefined && port >= first && port <= last;
}

/** The segment a place is or stands in; none for a router, which stands between them. */
function segmentOf(place: Target | ProbeName): string | undefined {
  const segments = segmentsOf(place);
  return segments.length === 1 ? segments[0] : undefined;
}

function segmentsOf(place: Target | ProbeName): readonly string[] {
  if (place in plan().segments) return [place];
  if (isProbe(place)) return [segmentOfProbe(place)];
  const owners: Readonly<Record<string, { readonly interfaces: object }>> = {
    ...plan().machines,
    ...plan().guests,
  };
  return Object.keys(owners[place]?.interfaces ?? {});
}
