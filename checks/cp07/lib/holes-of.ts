import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { type Network, sizeOf, toAddress, toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { RouterName } from "../../../stacks/plan/route.js";
import type { NftRuleset } from "../../lib/probes/network/nft-ruleset.js";
import { isMeant, type Packet, passes, translated } from "./packet-verdict.js";
import { spanOf } from "./span-of.js";

/** Ports that are tried where a rule names none: what one looks for first, and one that nobody has. */
const anyPorts = {
  tcp: [22, 80, 443, 445, 3389, 5432, 4711],
  udp: [53, 69, 161, 4711],
} as const;
/** Most holes that are told of a router. */
const told = 12;
/** Statements that let nothing through, and keep nothing out. */
const idle = ["counter", "log"];

/** What a router lets through beyond the plan. */
export interface Holes {
  readonly holes: readonly string[];
  /** Whether its rules speak of more than is tried, so that there may be others. */
  readonly isCutShort: boolean;
}

interface Place {
  readonly address: number;
  /** The router's interface that leads there. */
  readonly by: string;
  readonly isOwn: boolean;
}

const mobile = ofCompany(() => toNetwork(plan().vpn.remoteAccess.cidr));
const ends = ofCompany(() => [plan().vpn.siteToSite.fw1, plan().vpn.siteToSite.fw2].map(toNumber));

const own = ofCompany(
  (): Readonly<Record<RouterName, readonly number[]>> => ({
    fw1: [
      ...[...Object.values(plan().machines.fw1.interfaces), plan().vpn.siteToSite.fw1].map(
        toNumber,
      ),
      mobile().first + 1,
    ],
    fw2: [...Object.values(plan().machines.fw2.interfaces), plan().vpn.siteToSite.fw2].map(
      toNumber,
    ),
  }),
);

const networks = ofCompany(() =>
  entriesOf(plan().segments).map(([segment, { cidr }]) => [segment, toNetwork(cidr)] as const),
);

/**
 * What a router lets through, or in, that the plan's rules do not: the rules that the plan has not are tried with
 * packets that they speak of, through all rules, as the kernel goes through them. Rules that are written otherwise and
 * come to the same are none.
 *
 * @param most so many rules packets are held against, one by one
 * @returns in words: where from, where to, and which port; and whether there were more packets than are tried
 */
export function holesOf(
  router: RouterName,
  loaded: NftRuleset,
  planned: NftRuleset,
  most = 12_000_000,
): Holes {
  // What only refuses lets nothing through.
  const strange = strangeRules(loaded, planned).filter((rule) => !refuses(rule));
  const lost = ["input", "forward"].filter(
    (hook) => !loaded.chains.some((chain) => chain.hook === hook && chain.policy === "drop"),
  );
  if (strange.length === 0 && lost.length === 0) return { holes: [], isCutShort: false };
  const values = strange.flatMap(({ expr }) => expr.flatMap((one) => rangesIn(one, loaded)));
  const places = placesOf(router, values);
  const ports = values.filter(([from]) => from > 0 && from < 65_536).map(([from]) => from);
  const protocols = { tcp: [...anyPorts.tcp, ...ports], udp: [...anyPorts.udp, ...ports] };
  const services: (readonly [Packet["protocol"], number])[] = [
    ["icmp", 0],
    ...entriesOf(protocols).flatMap(([protocol, numbers]) =>
      [...new Set(numbers)].map((port) => [protocol, port] as const),
    ),
  ];
  const isSpoken = (packet: Packet) => strange.some((rule) => isMeant(loaded, rule, packet));
  const holes = new Map<string, string>();
  const seen = new Set<string>();
  let tried = 0;
  for (const from of places) {
    for (const to of places) {
      if (from.isOwn || (from.by === to.by && !to.isOwn)) continue;
      for (const [protocol, port] of services) {
        // One of each pair of interfaces is enough to tell.
        const pair = `${from.by} ${to.isOwn ? "" : to.by}`;
        if (seen.has(pair)) break;
        tried += strange.length;
        if (tried > most) return { holes: [...holes.values()].slice(0, told), isCutShort: true };
        const packet: Packet = {
          ...{ iifname: from.by, oifname: to.by, saddr: from.address, daddr: to.address },
          ...{ protocol, port, translated: false },
        };
        if (lost.length === 0 && !isSpoken(packet) && !isSpoken(arriving(router, loaded, packet))) {
          continue;
        }
        const now = outcome(router, loaded, packet);
        if (now === undefined || now === outcome(router, planned, packet)) continue;
        seen.add(pair);
        // What comes to the same place by its translation is one publication.
        const key = now === "" ? pair : `${from.by} → ${now}`;
        if (holes.has(key)) break;
        const service = protocol === "icmp" ? "icmp" : `${protocol}/${port}`;
        const where = now === "" ? "" : ` → ${now}`;
        holes.set(
          key,
          `${from.by} ${toAddress(from.address)} → ${toAddress(to.address)} ${service}${where}`,
        );
      }
    }
  }
  return { holes: [...holes.values()].slice(0, told), isCutShort: false };
}

function refuses({ expr }: NftRuleset["rules"][number]): boolean {
  const words = expr.flatMap((one) => Object.keys(one));
  return (
    words.some((word) => word === "drop" || word === "reject") &&
    words.every((word) => ["match", "drop", "reject", ...idle].includes(word))
  );
}

/** What becomes of a packet: where it was sent on to, empty where it goes on as it is; nothing where it is refused. */
function outcome(router: RouterName, rules: NftRuleset, packet: Packet): string | undefined {
  const sent = arriving(router, rules, packet);
  if (!passes(rules, sent.oifname === "" ? "input" : "forward", sent)) return undefined;
  return sent.translated ? `${toAddress(sent.daddr)}:${sent.port}` : "";
}

/** A packet once the router knows where to send it: it leaves by no interface where it is for the router itself. */
function arriving(router: RouterName, rules: NftRuleset, packet: Packet): Packet {
  const sent = translated(rules, packet);
  const isOwn = own()[router].includes(sent.daddr);
  return { ...sent, oifname: isOwn ? "" : (interfaceTo(router, sent.daddr) ?? "wan") };
}

/** Rules that no chain of the plan's has, whichever chain they are in, sets by what is in them. */
function strangeRules(loaded: NftRuleset, planned: NftRuleset): NftRuleset["rules"] {
  const known = new Set(planned.rules.map((rule) => spelled(rule, planned)));
  return loaded.rules.filter((rule) => !known.has(spelled(rule, loaded)));
}

/** What a rule matches and does, sets by what is in them: however it is written, and without what it counts. */
function spelled({ chain, expr }: NftRuleset["rules"][number], { sets }: NftRuleset): string {
  const parts = expr.flatMap((one) => {
    if (!("match" in one)) return Object.keys(one).filter((word) => !idle.includes(word));
    const { op, left, right } = one["match"] as Record<string, unknown>;
    const { texts, ranges } = spanOf(right, sets);
    const values = [...texts, ...ranges.map(([from, to]) => `${from}-${to}`)].sort();
    return `${JSON.stringify(left)} ${op === "in" ? "==" : op} ${values.join()}`;
  });
  // Where it sends something is part of what it does.
  const sent = expr.map(({ jump, goto, dnat, snat }) =>
    JSON.stringify(jump ?? goto ?? dnat ?? snat),
  );
  return [chain, ...parts, ...sent.map((one) => one?.replace(/"family":"\w+",?/, ""))].join(" ");
}

/** Addresses and ports that a statement speaks of. */
function rangesIn(statement: unknown, { sets }: NftRuleset): (readonly [number, number])[] {
  if (statement === null || typeof statement !== "object") return [];
  const { match, dnat, redirect } = statement as Record<
    string,
    Record<string, unknown> | undefined
  >;
  return [match?.["right"], dnat?.["addr"], dnat?.["port"], redirect?.["port"]].flatMap((value) =>
    value === undefined ? [] : [...spanOf(value, sets).ranges],
  );
}

/** Company machines, a stranger in each network, and whoever the rules speak of. */
function placesOf(router: RouterName, values: readonly (readonly [number, number])[]): Place[] {
  const { segments } = plan();
  const fixed = Object.values({ ...plan().machines, ...plan().guests }).flatMap(({ interfaces }) =>
    Object.values<unknown>(interfaces).flatMap((wanted) => {
      const address =
        typeof wanted === "object" ? (wanted as { reserve: string }).reserve : String(wanted);
      return address === "dhcp" ? [] : [toNumber(address)];
    }),
  );
  const strangers = [
    ...Object.values(segments).map(({ cidr }) => cidr),
    plan().vpn.remoteAccess.cidr,
  ].map((cidr) => toNetwork(cidr).first + 93);
  const spoken = values.map(([from]) => from).filter((value) => value > 65_535);
  return [...new Set([...fixed, ...strangers, ...spoken, ...own()[router]])].map((address) => ({
    address,
    by: interfaceTo(router, address) ?? "wan",
    isOwn: own()[router].includes(address),
  }));
}

/** The router's interface that leads to an address; nothing for the Internet's. */
function interfaceTo(router: RouterName, address: number): string | undefined {
  const near = networks().find(([, network]) => isIn(network, address))?.[0];
  if (near === "wan") return "wan";
  if (near !== undefined) {
    return near in plan().machines[router].interfaces ? near : plan().vpn.siteToSite.interface;
  }
  if (isIn(mobile(), address)) {
    return router === "fw1" ? plan().vpn.remoteAccess.interface : plan().vpn.siteToSite.interface;
  }
  return ends().includes(address) ? plan().vpn.siteToSite.interface : undefined;
}

function isIn(network: Network, address: number): boolean {
  return address >= network.first && address < network.first + sizeOf(network);
}
