import type { NftRuleset, NftStatement } from "../../lib/probes/network/nft-ruleset.js";
import { type Span, spanOf } from "./span-of.js";

/** The first packet of a connection, as a router meets it. */
export interface Packet {
  readonly iifname: string;
  readonly oifname: string;
  /** Addresses, as numbers. */
  readonly saddr: number;
  readonly daddr: number;
  readonly protocol: "tcp" | "udp" | "icmp";
  /** 0 for `icmp`. */
  readonly port: number;
  /** Whether the router has given it another destination. */
  readonly translated: boolean;
}

type Verdict = "accept" | "drop" | "return" | { readonly address: number; readonly port: number };

const sourcePort = 50_000;

/** Most chains that one packet is taken through at a hook: chains that call one another often have no end. */
const mostChains = 200;

/** Whether a set of rules lets a packet through at a hook: each chain there has to. */
export function passes(ruleset: NftRuleset, hook: "input" | "forward", packet: Packet): boolean {
  return ruleset.chains
    .filter((chain) => chain.hook === hook && chain.type === "filter" && chain.family !== "ip6")
    .every((chain) => {
      const verdict = walk(ruleset, chain, packet, { left: mostChains });
      return verdict === undefined || verdict === "return"
        ? chain.policy !== "drop"
        : verdict !== "drop";
    });
}

/** Where a packet goes once the router has had a look at its destination. */
export function translated(ruleset: NftRuleset, packet: Packet): Packet {
  const chains = ruleset.chains
    .filter(({ hook, type }) => hook === "prerouting" && type === "nat")
    .sort((a, b) => Number(a.prio ?? 0) - Number(b.prio ?? 0));
  for (const chain of chains) {
    const verdict = walk(ruleset, chain, packet, { left: mostChains });
    if (typeof verdict === "object") {
      return { ...packet, daddr: verdict.address, port: verdict.port, translated: true };
    }
  }
  return packet;
}

/** What a chain says; nothing where it comes to its end. Where there are too many of them it may let through. */
function walk(
  ruleset: NftRuleset,
  { family, table, name }: Pick<NftRuleset["chains"][number], "family" | "table" | "name">,
  packet: Packet,
  chains: { left: number },
): Verdict | undefined {
  if (chains.left-- === 0) return "accept";
  for (const rule of rulesOf(ruleset, `${family} ${table} ${name}`)) {
    let isSure = true;
    for (const statement of rule.expr) {
      const matched = matches(ruleset, statement, packet);
      if (matched === false) break;
      if (matched === undefined) isSure = false;
      const jump = (statement["jump"] ?? statement["goto"]) as { target?: string } | undefined;
      const verdict = jump
        ? (walk(ruleset, { family, table, name: jump.target ?? "" }, packet, chains) ??
          ("goto" in statement ? "return" : undefined))
        : verdictOf(statement, packet);
      if (verdict === "return" && jump && !("goto" in statement)) continue;
      // What is not understood may let through, and may as well refuse nothing.
      if (verdict === undefined || (!isSure && verdict === "drop")) continue;
      return verdict;
    }
  }
  return undefined;
}

const byChain = new WeakMap<NftRuleset, Map<string, NftRuleset["rules"][number][]>>();

/** The rules of a chain, found once for all packets. */
function rulesOf(ruleset: NftRuleset, chain: string): NftRuleset["rules"] {
  let known = byChain.get(ruleset);
  if (!known) {
    known = new Map();
    for (const rule of ruleset.rules) {
      const of = `${rule.family} ${rule.table} ${rule.chain}`;
      const rules = known.get(of) ?? [];
      rules.push(rule);
      known.set(of, rules);
    }
    byChain.set(ruleset, known);
  }
  return known.get(chain) ?? [];
}

/** Whether a packet is, or may be, what a rule asks for, by itself. */
export function isMeant(
  ruleset: NftRuleset,
  { expr }: NftRuleset["rules"][number],
  packet: Packet,
): boolean {
  return expr.every((statement) => matches(ruleset, statement, packet) !== false);
}

function verdictOf(statement: NftStatement, packet: Packet): Verdict | undefined {
  if ("accept" in statement || "queue" in statement) return "accept";
  if ("drop" in statement || "reject" in statement) return "drop";
  if ("return" in statement) return "return";
  if ("dnat" in statement || "redirect" in statement) {
    const to = (statement["dnat"] ?? statement["redirect"] ?? {}) as {
      addr?: unknown;
      port?: unknown;
    };
    const [address] = spanOf(to.addr, []).ranges[0] ?? [packet.daddr];
    const [port] = spanOf(to.port, []).ranges[0] ?? [packet.port];
    return { address, port };
  }
  return undefined;
}

const spans = new WeakMap<object, Span>();

/** The same, read once for all packets. */
function spanIn(match: object, right: unknown, sets: NftRuleset["sets"]): Span {
  let known = spans.get(match);
  if (!known) {
    known = spanOf(right, sets);
    spans.set(match, known);
  }
  return known;
}

/** Whether a packet is what a statement asks for: true too where it asks for nothing, nothing where that can't be told. */
function matches(
  { sets }: NftRuleset,
  { match }: NftStatement,
  packet: Packet,
): boolean | undefined {
  if (match === undefined || match === null) return true;
  const { op, left, right } = match as { op?: string; left?: unknown; right?: unknown };
  const value = fieldOf(left, packet);
  if (value === undefined || typeof value === "boolean") return value;
  const { texts, ranges, isWhole } = spanIn(match, right, sets);
  const numeric = typeof value === "number" ? value : Number.NaN;
  const [bound = Number.NaN] = ranges[0] ?? [];
  switch (op) {
    case "<":
      return numeric < bound;
    case ">":
      return numeric > bound;
    case "<=":
      return numeric <= bound;
    case ">=":
      return numeric >= bound;
    case "!=":
    case "==":
    case "in": {
      const found =
        typeof value === "number"
          ? ranges.some(([from, to]) => value >= from && value <= to)
          : texts.some((text) =>
              text.endsWith("*") ? value.startsWith(text.slice(0, -1)) : text === value,
            );
      if (!found && !isWhole) return undefined;
      return found === (op !== "!=");
    }
    default:
      return undefined;
  }
}

/** What a packet has where a match looks; `false` where it has nothing of the kind, nothing where that is not known. */
function fieldOf(left: unknown, packet: Packet): string | number | false | undefined {
  const { meta, payload, ct, fib } = left as Record<string, Record<string, string> | undefined>;
  if (meta) return ofPacket(meta["key"], packet);
  if (ct) {
    if (ct["key"] === "state") return "new";
    if (ct["key"] === "status") return packet.translated ? "dnat" : false;
    return ct["key"] === "direction" ? "original" : undefined;
  }
  if (fib) return fib["result"] === "type" ? "unicast" : undefined;
  if (!payload) return undefined;
  const { protocol: of = "", field } = payload;
  if (of === "ip6" || of === "icmpv6" || of === "arp") return false;
  if (transports.includes(of) && of !== packet.protocol) return false;
  if (of === "ip") return ofHeader(field, packet);
  if (of === "icmp") return field === "type" ? "echo-request" : undefined;
  if (field === "dport") return packet.port;
  return field === "sport" ? sourcePort : undefined;
}

const transports = ["tcp", "udp", "icmp", "sctp", "dccp"];

function ofPacket(key: string | undefined, packet: Packet): string | undefined {
  switch (key) {
    case "iifname":
    case "iif":
      return packet.iifname;
    case "oifname":
    case "oif":
      return packet.oifname;
    case "l4proto":
      return packet.protocol;
    case "nfproto":
      return "ipv4";
    case "protocol":
      return "ip";
    case "pkttype":
      return "host";
    default:
      return undefined;
  }
}

function ofHeader(field: string | undefined, packet: Packet): string | number | undefined {
  switch (field) {
    case "saddr":
      return packet.saddr;
    case "daddr":
      return packet.daddr;
    case "protocol":
      return packet.protocol;
    default:
      return undefined;
  }
}
