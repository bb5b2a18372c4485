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

/** Whether a set of rules lets a packet through at a hook: each chain there has to. */
export function passes(ruleset: NftRuleset, hook: "input" | "forward", packet: Packet): boolean {
  return ruleset.chains
    .filter((chain) => chain.hook === hook && chain.type === "filter" && chain.family !== "ip6")
    .every((chain) => {
      const verdict = walk(ruleset, chain, packet, 0);
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
    const verdict = walk(ruleset, chain, packet, 0);
    if (typeof verdict === "object") {
      return { ...packet, daddr: verdict.address, port: verdict.port, translated: true };
    }
  }
  return packet;
}

/** What a chain says; nothing where it comes to its end. */
function walk(
  ruleset: NftRuleset,
  { family, table, name }: Pick<NftRuleset["chains"][number], "family" | "table" | "name">,
  packet: Packet,
  depth: number,
): Verdict | undefined {
  // The kernel's own bound is 16.
  if (depth > 16) return "drop";
  for (const rule of rulesOf(ruleset, `${family} ${table} ${name}`)) {
    let isSure = true;
    for (const statement of rule.expr) {
      const matched = matches(ruleset, statement, packet);
      if (matched === false) break;
      if (matched === undefined) isSure = false;
      const jump = (statement["jump"] ?? statement["goto"]) as { target?: string } | undefined;
      const verdict = jump
        ? (walk(ruleset, { family, table, name: jump.target ?? "" }, packet, depth + 1) ??
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
  const { iifname, oifname, saddr, daddr, protocol, port } = packet;
  if (meta) {
    const known: Record<string, string> = {
      ...{ iifname, oifname, iif: iifname, oif: oifname, l4proto: protocol },
      ...{ nfproto: "ipv4", protocol: "ip", pkttype: "host" },
    };
    return known[meta["key"] ?? ""];
  }
  if (ct) {
    if (ct["key"] === "state") return "new";
    if (ct["key"] === "status") return packet.translated ? "dnat" : false;
    return ct["key"] === "direction" ? "original" : undefined;
  }
  if (fib) return fib["result"] === "type" ? "unicast" : undefined;
  if (!payload) return undefined;
  const of = payload["protocol"] ?? "";
  if (of === "ip6" || of === "icmpv6" || of === "arp") return false;
  if (["tcp", "udp", "icmp", "sctp", "dccp"].includes(of) && of !== protocol) return false;
  const known: Record<string, string | number> = {
    ...{ "ip saddr": saddr, "ip daddr": daddr, "ip protocol": protocol },
    ...{ [`${of} dport`]: port, [`${of} sport`]: sourcePort, "icmp type": "echo-request" },
  };
  return known[`${of} ${payload["field"]}`];
}
