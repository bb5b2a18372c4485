import { isKeyOf } from "../../scripts/ground/is-key-of.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { outsideSites } from "../../stacks/plan/outside-sites.js";
import { type MachineName, plan } from "../../stacks/plan/plan.js";
import type { ServiceName } from "../../stacks/plan/service-ports.js";
import { deployment } from "../deployment/deployment.js";
import { helpdesk } from "../helpdesk/helpdesk.js";
import { mailNames } from "../mail-server/mail-names.js";
import { application } from "../n-tier/application.js";
import { monitoringNames } from "./monitoring-names.js";

/** One thing that is watched on a machine. */
export interface ServiceCheck {
  /** What it is called in alerts. */
  readonly name: string;
  /** Command of `commands.cfg` with its arguments, `!` between them. */
  readonly command: string;
  /**
   * The check whose service shows this certificate: while that one fails, this one is no news.
   * @default - it is no certificate's; certificates change with the days, and are looked at every minute
   */
  readonly certificateOf?: string;
}

const sites = ofCompany(
  (): Partial<Record<MachineName, readonly ServiceCheck[]>> => ({
    web1: site("HTTPS", application().host, 443, "/health", 200),
    desk1: site("HTTPS", helpdesk().host, 443, "/", 200),
    mon1: site("HTTPS", monitoringNames().web, 443, "/nagios4/", 401),
    // Machines inside reach it through the proxy only.
    ext1: [{ name: "HTTPS", command: `https-mandataire!${outsideSites.web}` }],
  }),
);

/** A page, asked by name, and the certificate of that name. */
function site(
  name: string,
  host: string,
  port: number,
  path: string,
  status: number,
): ServiceCheck[] {
  return [
    { name, command: `https!${host}!${port}!${path}!${status}` },
    { name: `certificat ${name}`, command: `certificat!${host}!${port}`, certificateOf: name },
  ];
}

/**
 * How each service of the plan is asked, from mon1's place, by its own protocol. No check stands for
 * what cannot be seen from there: the DHCP relays (no leg in their segments), fw2's filter (fw1
 * refuses first), the Internet's mail and web (only mail1 and the proxy reach them), and libvirt (no
 * socket but the host's own; its guest is asked).
 */
const byService: Record<ServiceName, (machine: MachineName) => readonly ServiceCheck[]> = {
  nftables: (machine) =>
    machine === "fw1"
      ? [{ name: "nftables", command: `refus!${plan().machines.ext1.interfaces.wan}!80` }]
      : [],
  NAT: () => [{ name: "NAT", command: `joindre!${plan().machines.ext1.interfaces.wan}` }],
  // One tunnel, seen from one place: asked of both ends it would be told twice.
  OpenVPN: (machine) =>
    machine === "fw2"
      ? [{ name: "OpenVPN", command: `joindre!${plan().machines.fw2.interfaces.siteb}` }]
      : [],
  "DHCP relay": () => [],
  squid: () => [{ name: "squid", command: `mandataire!${outsideSites.web}` }],
  DNS: (machine) => [
    {
      name: "DNS",
      command:
        machine === "ext1"
          ? `dns!${outsideSites.web}!${plan().outside[outsideSites.web]}`
          : `dns!dc1.${plan().company.domain}!${plan().machines.dc1.interfaces.srv}`,
    },
  ],
  HTTPS: (machine) => {
    const known = sites()[machine];
    if (!known) {
      throw new Error(
        `nothing says which site '${machine}' serves by HTTPS: name it in 'sites' of modules/monitoring/service-checks.ts`,
      );
    }
    return known;
  },
  NTP: () => [{ name: "NTP", command: "ntp" }],
  SMTP: (machine) => {
    if (machine === "ext1") return [];
    // The helpdesk takes mail1's mail alone, within the company's walls: no certificate there.
    return [{ name: "SMTP", command: machine === "desk1" ? "tcp!25" : "smtp!25" }];
  },
  "Active Directory": () => [
    { name: "LDAPS", command: "ldaps" },
    { name: "certificat LDAPS", command: "tls!636", certificateOf: "LDAPS" },
    { name: "SMB", command: "tcp!445" },
  ],
  Kerberos: () => [{ name: "Kerberos", command: "kerberos" }],
  DHCP: () => [{ name: "DHCP", command: "dhcp" }],
  submission: () => [{ name: "submission", command: "smtp!587" }],
  IMAPS: () => [{ name: "IMAPS", command: "imaps" }],
  ManageSieve: () => [{ name: "ManageSieve", command: "sieve" }],
  webmail: () => site("webmail", mailNames().web, 443, "/", 200),
  SSH: () => [{ name: "SSH", command: "ssh" }],
  "tt-rss": () => site("tt-rss", application().serverHost, application().port, "/", 401),
  PostgreSQL: () => [{ name: "PostgreSQL", command: "base-par-application" }],
  SMB: () => [{ name: "SMB", command: "tcp!445" }],
  SFTP: () => [{ name: "SFTP", command: "ssh" }],
  RDP: () => [{ name: "RDP", command: "tcp!3389" }],
  QEMU: () => [
    { name: "invité vm1", command: `joindre!${plan().guests.vm1.interfaces.srv.reserve}` },
  ],
  libvirt: () => [],
  TFTP: () => [{ name: "TFTP", command: `tftp!${deployment().loaders.bios}` }],
  HTTP: () => [{ name: "HTTP", command: `http!${deployment().host}!/debut.ipxe` }],
  syslog: () => [{ name: "syslog", command: `tcp!${plan().logPort}` }],
};

/**
 * What is watched on a machine, drawn from what the plan says it offers.
 *
 * @throws Error when a service has no command, naming where to write one
 */
export function serviceChecks(
  machine: MachineName,
  services: readonly string[] = plan().machines[machine].services,
): ServiceCheck[] {
  return services.flatMap((service) => {
    const checks = isKeyOf(byService, service) && byService[service];
    if (!checks) {
      throw new Error(
        `nobody knows how to watch '${service}' of '${machine}': say how in modules/monitoring/service-checks.ts`,
      );
    }
    return checks(machine);
  });
}
