import { plan } from "../../stacks/plan.js";

/**
 * The zones of the Internet, by name. It is its own root, so that a name which does not exist is
 * answered as such; and a name server that knows no recursion can't be made an open resolver.
 */
export function nsdZones(): Record<string, string> {
  const zones: Record<string, string[]> = { ".": [] };
  for (const [name, address] of Object.entries(plan.outside)) {
    const zone = name.split(".").slice(-2).join(".");
    zones[zone] = [...(zones[zone] ?? []), `${name}. A ${address}`];
  }
  zones[reverseZone] = Object.entries(plan.machines).flatMap(([machine, { interfaces }]) =>
    "wan" in interfaces
      ? [`${interfaces.wan.split(".").at(-1)} PTR ${machine}.${publicDomain(machine)}.`]
      : [],
  );
  return Object.fromEntries(
    Object.entries(zones).map(([zone, records]) => [zone, zoneFile(zone, records)]),
  );
}

const reverseZone = `${plan.segments.wan.cidr.split(".").slice(0, 3).reverse().join(".")}.in-addr.arpa`;

/** ext1 is nobody's but the Internet's. */
function publicDomain(machine: string): string {
  return machine === "ext1" ? "exemple.test" : plan.company.domain;
}

function zoneFile(zone: string, records: readonly string[]): string {
  return `$ORIGIN ${zone.replace(/\.?$/, ".")}
$TTL 300
@ SOA ns.exemple.test. hostmaster.exemple.test. 1 3600 600 86400 60
@ NS ns.exemple.test.
${records.join("\n")}
`;
}
