import { entriesOf } from "../../scripts/ground/entries-of.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../stacks/plan/ipv4.js";
import { mailPolicy } from "../../stacks/plan/mail-policy.js";
import {
  type GuestName,
  type MachineName,
  plan,
  type SegmentName,
  segmentNames,
} from "../../stacks/plan/plan.js";

/** One record as `samba-tool dns add` takes it; `name` is relative to the zone, `@` the zone itself. */
export interface DnsRecord {
  readonly zone: string;
  readonly name: string;
  readonly type: "A" | "PTR" | "CNAME" | "SRV" | "MX" | "TXT";
  readonly data: string;
}

/** Other names of a machine. */
const aliases = ofCompany(
  (): Readonly<Record<string, MachineName | GuestName>> => ({
    ntp: "dc1",
    dhcp: "net1",
    proxy: "fw1",
    mail: "mail1",
    webmail: "mail1",
    intranet: "vm1",
    supervision: "mon1",
    [plan().application.name]: "web1",
    support: "desk1",
    deploy: "dep1",
  }),
);

/** Where a mail program looks for its servers, with their ports. */
const mailServices = { _imaps: 993, _submission: 587, _sieve: 4190 };

/** Segments whose addresses the directory resolves: all but the Internet. */
const inside: readonly SegmentName[] = segmentNames.filter((name) => name !== "wan");

/** `"192.0.2.0/24"` as `"2.0.192.in-addr.arpa"`. */
export function reverseZoneOf(cidr: string): string {
  const { first, prefix } = toNetwork(cidr);
  if (prefix !== 24) {
    throw new Error(`no reverse zone for ${cidr}: only /24 segments have one zone of their own`);
  }
  return `${toAddress(first).split(".").slice(0, 3).reverse().join(".")}.in-addr.arpa`;
}

/** The reverse zones of the inside segments. */
export const reverseZones = ofCompany(() =>
  inside.map((segment) => reverseZoneOf(plan().segments[segment].cidr)),
);

/** Those of segments where machines of the company are leased their addresses. */
export const leasedZones = ofCompany(() =>
  inside
    .filter((segment) =>
      Object.values(plan().machines).some(
        ({ interfaces }) => new Map(Object.entries<unknown>(interfaces)).get(segment) === "dhcp",
      ),
    )
    .map((segment) => reverseZoneOf(plan().segments[segment].cidr)),
);

/**
 * Names of an interface whose address is known beforehand. A machine answers to its own name where
 * its servers are; a further interface is named after its segment, so that forward and reverse agree.
 */
function hosts(): { name: string; address: string; segment: SegmentName }[] {
  return Object.entries({ ...plan().machines, ...plan().guests }).flatMap(([machine, owner]) => {
    const interfaces = entriesOf(owner.interfaces).flatMap(([segment, wanted]) => {
      if (wanted === "dhcp" || !inside.includes(segment)) return [];
      return [{ segment, address: typeof wanted === "string" ? wanted : wanted.reserve }];
    });
    const main = interfaces.find(({ segment }) => segment === "srv") ?? interfaces[0];
    return interfaces.map(({ segment, address }) => ({
      name: segment === main?.segment ? machine : `${machine}-${segment}`,
      address,
      segment,
    }));
  });
}

/** What the zones hold beyond the records that locate the controllers. */
export function dnsRecords(): DnsRecord[] {
  return [
    ...hosts().flatMap(({ name, address, segment }): DnsRecord[] => [
      { zone: plan().company.domain, name, type: "A", data: address },
      {
        zone: reverseZoneOf(plan().segments[segment].cidr),
        name: address.split(".")[3] ?? "",
        type: "PTR",
        data: `${name}.${plan().company.domain}`,
      },
    ]),
    ...Object.entries(aliases()).map(
      ([name, machine]): DnsRecord => ({
        zone: plan().company.domain,
        name,
        type: "CNAME",
        data: `${machine}.${plan().company.domain}`,
      }),
    ),
    ...["dc1", "dc2"].map(
      (machine): DnsRecord => ({
        zone: plan().company.domain,
        name: "_ntp._udp",
        type: "SRV",
        data: `${machine}.${plan().company.domain} 123 0 100`,
      }),
    ),
    ...Object.entries(mailServices).map(
      ([service, port]): DnsRecord => ({
        zone: plan().company.domain,
        name: `${service}._tcp`,
        type: "SRV",
        // The name that its certificate is known by, and an SRV may not lead to an alias.
        data: `mail1.${plan().company.domain} ${port} 0 100`,
      }),
    ),
    {
      zone: plan().company.domain,
      name: "@",
      type: "MX",
      data: `mail1.${plan().company.domain} 10`,
    },
    ...Object.entries(mailPolicy()).map(
      ([name, text]): DnsRecord => ({
        zone: plan().company.domain,
        name,
        type: "TXT",
        data: `"${text}"`,
      }),
    ),
  ];
}
