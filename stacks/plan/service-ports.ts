import { type Flow, flows, type Ports } from "./flows.js";
import { type MachineName, plan } from "./plan.js";

/** A name that some machine of the plan says it offers. */
export type ServiceName = (typeof plan.machines)[MachineName]["services"][number];

/** Ports by the protocol that carries them. */
export type Offered = Readonly<Record<"tcp" | "udp", readonly Ports[]>>;

const { application, logPort, proxyPort } = plan;

/** Where each service is asked; what it calls itself is no concern of others. */
const byService: Readonly<Record<ServiceName, Partial<Offered>>> = {
  nftables: {},
  NAT: {},
  // Which end listens, and where, is in the flows.
  OpenVPN: {},
  "DHCP relay": { udp: [67] },
  squid: { tcp: [proxyPort] },
  DNS: { tcp: [53], udp: [53] },
  HTTPS: { tcp: [80, 443] },
  HTTP: { tcp: [80] },
  NTP: { udp: [123] },
  SMTP: { tcp: [25] },
  // The second is for programs that know no other; routers keep it shut.
  submission: { tcp: [587, 465] },
  IMAPS: { tcp: [993] },
  ManageSieve: { tcp: [4190] },
  webmail: { tcp: [443] },
  "Active Directory": {
    tcp: [135, 139, 389, 445, 464, 636, [3268, 3269], [49152, 65535]],
    udp: [137, 138, 389, 464],
  },
  Kerberos: { tcp: [88, 464], udp: [88, 464] },
  DHCP: { udp: [67] },
  SFTP: { tcp: [22] },
  SSH: { tcp: [22] },
  "tt-rss": { tcp: [application.port] },
  PostgreSQL: { tcp: [application.databasePort] },
  libvirt: {},
  QEMU: {},
  syslog: { tcp: [logPort] },
  SMB: { tcp: [445] },
  RDP: { tcp: [3389] },
  TFTP: { udp: [69] },
};

/** The port on which whoever leases his address hears of it, and the machine that asks as one does, to watch the server. */
const leasePort = 68;
const watcher: MachineName = "mon1";

/**
 * What other machines may ask of a machine, by the plan: its services, and what the flows bring to it.
 *
 * @param machine whose `services` and addresses the plan has
 */
export function offeredBy(machine: MachineName): Offered {
  const { services, interfaces } = plan.machines[machine];
  const owned = services.map((service: ServiceName) => byService[service]);
  const brought = flows.filter((flow) => isBrought(flow, machine));
  const leases =
    machine === watcher ||
    Object.values(interfaces).some((address) => typeof address !== "string" || address === "dhcp");
  const of = (protocol: "tcp" | "udp") => [
    ...owned.flatMap((one) => one[protocol] ?? []),
    ...brought.flatMap((flow) => (flow.protocol === protocol ? (flow.ports ?? []) : [])),
  ];
  return { tcp: of("tcp"), udp: [...of("udp"), ...(leases ? [leasePort] : [])] };
}

/** A flow to a segment brings nothing that a machine there would not offer by itself. */
function isBrought({ to, publishes }: Flow, machine: MachineName): boolean {
  return publishes === undefined && to.includes(machine);
}
