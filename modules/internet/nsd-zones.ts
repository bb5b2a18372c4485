import { ofCompany } from "../../stacks/plan/company.js";
import { mailPolicy } from "../../stacks/plan/mail-policy.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { mailNames } from "../mail-server/mail-names.js";
import { outsideMailHost } from "./outside-mail.js";

const outside = () => mailboxes().outside.domain;
const nameServer = () => `ns.${outside()}`;

/**
 * The zones of the Internet, by name. It is its own root, so that a name which does not exist is
 * answered as such; and a name server that knows no recursion can't be made an open resolver.
 */
export function nsdZones(): Record<string, string> {
  const zones: Record<string, string[]> = { ".": [], [plan().company.domain]: companyRecords() };
  for (const [name, address] of Object.entries(plan().outside)) {
    const zone = name.split(".").slice(-2).join(".");
    zones[zone] = [...(zones[zone] ?? []), `${name}. A ${address}`];
  }
  zones[outside()] = [...(zones[outside()] ?? []), ...outsideRecords()];
  zones[reverseZone()] = Object.entries(plan().machines).flatMap(([machine, { interfaces }]) =>
    "wan" in interfaces ? [`${interfaces.wan.split(".").at(-1)} PTR ${publicName(machine)}.`] : [],
  );
  return Object.fromEntries(
    Object.entries(zones).map(([zone, records]) => [zone, zoneFile(zone, records)]),
  );
}

const reverseZone = ofCompany(
  () => `${plan().segments.wan.cidr.split(".").slice(0, 3).reverse().join(".")}.in-addr.arpa`,
);

/**
 * What the Internet knows of the company: where its mail goes and who sends it, nothing of what is
 * inside. The key that signs it is the candidate's own, put there at first boot.
 */
function companyRecords(): string[] {
  const { host } = mailNames();
  return [
    `@ MX 10 ${host}.`,
    `${host}. A ${plan().machines.fw1.interfaces.wan}`,
    ...policy(),
    "$INCLUDE /etc/nsd/zones/dkim.zone",
  ];
}

function outsideRecords(): string[] {
  return [
    `${nameServer()}. A ${plan().machines.ext1.interfaces.wan}`,
    `@ MX 10 ${outsideMailHost()}.`,
    `${outsideMailHost()}. A ${plan().machines.ext1.interfaces.wan}`,
    `@ TXT "${mailPolicy()["@"]}"`,
  ];
}

function policy(): string[] {
  return Object.entries(mailPolicy()).map(([name, text]) => `${name} TXT "${text}"`);
}

/**
 * An address has the name by which it greets other mail servers, which refuse mail from one that does
 * not resolve back.
 */
function publicName(machine: string): string {
  if (machine === "ext1") return outsideMailHost();
  return machine === "fw1" ? mailNames().host : `${machine}.${plan().company.domain}`;
}

function zoneFile(zone: string, records: readonly string[]): string {
  return `$ORIGIN ${zone.replace(/\.?$/, ".")}
$TTL 300
@ SOA ${nameServer()}. hostmaster.${outside()}. 1 3600 600 86400 60
@ NS ${nameServer()}.
${records.join("\n")}
`;
}
