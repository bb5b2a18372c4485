import { isDeepStrictEqual } from "node:util";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { type Network, sizeOf, toAddress, toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import { type MachineName, plan, type SegmentName } from "../../../stacks/plan/plan.js";
import { networksBehind, type RouterName } from "../../../stacks/plan/route.js";
import { routers } from "../../../stacks/plan/routers.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import type { Runtime } from "../../lib/estate/runtime.js";

/** What every kernel begins with, in both families. */
const bornRules = [
  "0: from all lookup local",
  "32766: from all lookup main",
  "32767: from all lookup default",
];
/** What every card has of IPv6 while nobody gives it an address. */
const ownIpv6 =
  /^(?:fe80::\/64 dev \S+|(?:local|anycast) (?:::1|fe80::[\da-f:]*) dev \S+ table local|multicast ff00::\/8 dev \S+ table local)$/;

/** An address that a card has. */
interface Held {
  readonly device: string;
  readonly address: string;
  readonly network: Network;
}

/**
 * What leads packets of a machine elsewhere than the plan: rules, routes of any table and family, addresses beyond those
 * of its cards, and a default route that is missing. A workstation's own address and default route are CP3's to judge, a
 * router's addresses and the ways between the sites those of others of CP6.
 *
 * @returns each in the words of `ip`
 */
export function waysTooMuch(
  machine: MachineName,
  { addresses, rules, routes }: Pick<Runtime, "addresses" | "rules" | "routes">,
): string[] {
  const held = addresses.flatMap(heldIn);
  const ways = routes.map(inWords);
  const gateway = gatewayOf(machine);
  const missing =
    gateway !== undefined &&
    !isWorkstation(machine) &&
    held.some(({ device }) => device !== "lo") &&
    !ways.some((way) => gateway.way.test(way));
  return [
    ...rules
      .map(inWords)
      .filter((rule) => !bornRules.includes(rule))
      .map((rule) => `rule ${rule}`),
    ...addresses.map(inWords).flatMap((line) => addressTooMuch(machine, line)),
    ...ways.filter((way) => !isPlanned(machine, way, held)).map((way) => `route ${way}`),
    ...(missing ? [`${gateway.via}: ∅`] : []),
  ];
}

/** Spaces and what is only a card's state, or a matter of preference, are no part of a way. */
function inWords(line: string): string {
  return line
    .replace(/ (?:linkdown|dead|onlink|offload|metric \d+)(?= |$)/g, "")
    .trim()
    .replace(/\s+/g, " ");
}

function heldIn(line: string): Held[] {
  const [, device, address, prefix] =
    line.match(/^\d+: (\S+) +inet ([\d.]+)(?: peer [\d.]+)?\/(\d+) /) ?? [];
  if (!device || !address || !prefix) return [];
  const size = sizeOf({ first: 0, prefix: Number(prefix) });
  const first = Math.floor(toNumber(address) / size) * size;
  return [{ device, address, network: { first, prefix: Number(prefix) } }];
}

function addressTooMuch(machine: MachineName, line: string): string[] {
  const [, device = "", family = "", address = ""] = line.match(/^\d+: (\S+) (inet6?) (\S+)/) ?? [];
  if (family === "inet6")
    return /^(?:fe80:|::1\/128$)/.test(address) ? [] : [`${device} ${address}`];
  const wanted = addressesOf(machine, device);
  return wanted === undefined || wanted.includes(address) ? [] : [`${device} ${address}`];
}

/** The addresses that a device may have, with their prefixes; none where others judge them. */
function addressesOf(machine: MachineName, device: string): readonly string[] | undefined {
  if (device === "lo") return ["127.0.0.1/8"];
  if (isRouter(machine) || (isWorkstation(machine) && device in interfacesOf(machine))) {
    return undefined;
  }
  // A guest's bridge has its host's address.
  const segment = device.replace(/^br-/, "");
  const address = interfacesOf(machine)[segment as SegmentName];
  return typeof address === "string"
    ? [`${address}/${toNetwork(plan().segments[segment as SegmentName].cidr).prefix}`]
    : [];
}

function isPlanned(machine: MachineName, way: string, held: readonly Held[]): boolean {
  if (ownIpv6.test(way)) return true;
  const gateway = gatewayOf(machine);
  if (gateway?.way.test(way)) return true;
  if (isWorkstation(machine) && /^default (?:via|dev) /.test(way) && !way.includes(" table ")) {
    return true;
  }
  return held.some((one) => waysOf(one, held).includes(way)) || isBetweenSites(machine, way);
}

/** What the kernel writes by itself for an address. */
function waysOf({ device, address, network }: Held, held: readonly Held[]): string[] {
  const last = toAddress(network.first + sizeOf(network) - 1);
  // A second address of a network is a way with the first one's as its source.
  const first = held.find(
    (one) => one.device === device && isDeepStrictEqual(one.network, network),
  );
  const own = `src ${first?.address ?? address}`;
  const local = (kind: string, what: string, scope: string) =>
    `${kind} ${what} dev ${device} table local scope ${scope} ${own}`;
  return [
    `${toAddress(network.first)}/${network.prefix} dev ${device} scope link ${own}`,
    local("local", address, "host"),
    local("broadcast", last, "link"),
    local("broadcast", toAddress(network.first), "link"),
    ...(device === "lo"
      ? [local("local", `${toAddress(network.first)}/${network.prefix}`, "host")]
      : []),
  ];
}

/** The networks of the other site, and mobile workers, through their tunnels. */
function isBetweenSites(machine: MachineName, way: string): boolean {
  if (!isRouter(machine)) return false;
  const other = machine === "fw1" ? "fw2" : "fw1";
  const { interface: tunnel } = plan().vpn.siteToSite;
  const ends = [
    [plan().vpn.siteToSite[other], tunnel, plan().vpn.siteToSite[machine]],
    ...networksBehind(other).map((cidr) => [cidr, tunnel, undefined] as const),
    ...(machine === "fw1"
      ? [[plan().vpn.remoteAccess.cidr, plan().vpn.remoteAccess.interface, undefined] as const]
      : []),
  ];
  const [, to, device] =
    way.match(/^(\S+)(?: via \S+)? dev (\S+)(?: scope link)?(?: src \S+)?$/) ?? [];
  return ends.some(([cidr, through]) => cidr === to && through === device);
}

/** The default route that the plan gives a machine whose segment has a gateway that is another. */
function gatewayOf(
  machine: MachineName,
): { readonly via: string; readonly way: RegExp } | undefined {
  const own = entriesOf(interfacesOf(machine));
  const found = own.find(
    ([segment, address]) =>
      address !== plan().segments[segment].gateway && (own.length === 1 || segment === "wan"),
  );
  if (!found) return undefined;
  const [segment] = found;
  const via = `default via ${plan().segments[segment].gateway}`;
  // A host of guests has its address on a bridge.
  return { via, way: new RegExp(`^${via.replaceAll(".", "\\.")} dev (?:br-)?${segment}$`) };
}

function interfacesOf(machine: MachineName): Partial<Record<SegmentName, unknown>> {
  return plan().machines[machine].interfaces;
}

function isRouter(machine: MachineName): machine is RouterName {
  return (routers as readonly MachineName[]).includes(machine);
}

function isWorkstation(machine: MachineName): boolean {
  return (workstations as readonly MachineName[]).includes(machine);
}
