import { ofCompany } from "./company.js";
import { type Flow, flows, type Ports } from "./flows.js";
import type { Plan } from "./plan.js";
import { type MachineName, plan } from "./plan.js";

/** A name that some machine of the plan says it offers. */
export type ServiceName = Plan["machines"][MachineName]["services"][number];

/** Ports by the protocol that carries them. */
export type Offered = Readonly<Record<"tcp" | "udp", readonly Ports[]>>;

/** How TLS begins: at once, or after a word in clear that this protocol has for it. */
export type TlsBeginning = "at once" | "ldap" | "postgresql" | "rdp" | "sieve" | "smtp";

/** A port that speaks TLS. */
export interface TlsPort {
  readonly port: number;
  readonly begins: TlsBeginning;
}

/** Where a service is asked: in clear, and by TLS, which stands here alone. */
interface Asked extends Partial<Offered> {
  readonly tls?: Readonly<Record<number, TlsBeginning>>;
}

/** Where each service is asked; what it calls itself is no concern of others. */
const byService = ofCompany(
  (): Readonly<Record<ServiceName, Asked>> => ({
    nftables: {},
    NAT: {},
    // Which end listens, and where, is in the flows.
    OpenVPN: {},
    "DHCP relay": { udp: [67] },
    squid: { tcp: [plan().proxyPort] },
    DNS: { tcp: [53], udp: [53] },
    HTTPS: { tcp: [80], tls: { 443: "at once" } },
    HTTP: { tcp: [80] },
    NTP: { udp: [123] },
    SMTP: { tls: { 25: "smtp" } },
    // The second is for programs that know no other; routers keep it shut.
    submission: { tls: { 587: "smtp", 465: "at once" } },
    IMAPS: { tls: { 993: "at once" } },
    ManageSieve: { tls: { 4190: "sieve" } },
    webmail: { tls: { 443: "at once" } },
    "Active Directory": {
      tcp: [135, 139, 445, 464, [49152, 65535]],
      tls: { 389: "ldap", 636: "at once", 3268: "ldap", 3269: "at once" },
      udp: [137, 138, 389, 464],
    },
    Kerberos: { tcp: [88, 464], udp: [88, 464] },
    DHCP: { udp: [67] },
    SFTP: { tcp: [22] },
    SSH: { tcp: [22] },
    "tt-rss": { tls: { [plan().application.port]: "at once" } },
    PostgreSQL: { tls: { [plan().application.databasePort]: "postgresql" } },
    libvirt: {},
    QEMU: {},
    syslog: { tcp: [plan().logPort] },
    SMB: { tcp: [445] },
    RDP: { tls: { 3389: "rdp" } },
    TFTP: { udp: [69] },
  }),
);

/** The port on which whoever leases his address hears of it, and the machine that asks as one does, to watch the server. */
const leasePort = 68;
const watcher: MachineName = "mon1";

/**
 * What other machines may ask of a machine, by the plan: its services, and what the flows bring to it.
 *
 * @param machine whose `services` and addresses the plan has
 */
export function offeredBy(machine: MachineName): Offered {
  const { interfaces } = plan().machines[machine];
  const owned = askedOf(machine);
  const brought = flows().filter((flow) => isBrought(flow, machine));
  const leases =
    machine === watcher ||
    Object.values(interfaces).some((address) => typeof address !== "string" || address === "dhcp");
  const of = (protocol: "tcp" | "udp") => [
    ...owned.flatMap((one) => one[protocol] ?? []),
    ...brought.flatMap((flow) => (flow.protocol === protocol ? (flow.ports ?? []) : [])),
  ];
  const encrypted = tlsOf(machine).map(({ port }) => port);
  return { tcp: [...of("tcp"), ...encrypted], udp: [...of("udp"), ...(leases ? [leasePort] : [])] };
}

/**
 * The ports on which a machine's services speak TLS.
 *
 * @param machine whose `services` the plan has
 */
export function tlsOf(machine: MachineName): readonly TlsPort[] {
  return askedOf(machine).flatMap(({ tls = {} }) =>
    Object.entries(tls).map(([port, begins]) => ({ port: Number(port), begins })),
  );
}

function askedOf(machine: MachineName): readonly Asked[] {
  return plan().machines[machine].services.map((service: ServiceName) => byService()[service]);
}

/** A flow to a segment brings nothing that a machine there would not offer by itself. */
function isBrought({ to, publishes }: Flow, machine: MachineName): boolean {
  return publishes === undefined && to.includes(machine);
}
