import type { NftRuleset, NftStatement } from "../../lib/probes/network/nft-ruleset.js";

const of = { family: "inet", table: "filter" } as const;

/**
 * The plan's own rules (`modules/router/nftables-conf.ts`, `modules/lib/local-firewall.ts`) in the words of nft's JSON, which nft tells of rules that are
 * in force alone.
 *
 * @throws Error for what the plan's rules have not
 */
export function plannedRuleset(conf: string): NftRuleset {
  const chains: NftRuleset["chains"][number][] = [];
  const rules: NftRuleset["rules"][number][] = [];
  const sets: NftRuleset["sets"][number][] = [];
  let chain = "";
  for (const line of conf.split("\n").map((one) => one.trim())) {
    const [, set, elements] = /^set (\S+) \{.* elements = \{ (.*) \}; \}$/.exec(line) ?? [];
    const [, opened] = /^chain (\S+) \{$/.exec(line) ?? [];
    const [, type, hook, policy] = /^type (\S+) hook (\S+) .*; policy (\S+);$/.exec(line) ?? [];
    if (set !== undefined) {
      sets.push({ ...of, name: set, elem: (elements ?? "").split(", ").map(valueIn) });
    } else if (opened !== undefined) {
      chain = opened;
      chains.push({ ...of, name: opened });
    } else if (type !== undefined) {
      chains.splice(-1, 1, { ...of, name: chain, type, hook, policy });
    } else if (line !== "" && !/^(?:#|\}|flush |table )/.test(line)) {
      rules.push({ ...of, chain, expr: statementsOf(line) });
    }
  }
  return { chains, rules, sets };
}

/** Parts of a rule, each with what it comes to. */
const forms: readonly (readonly [form: RegExp, (...words: string[]) => NftStatement])[] = [
  [/^(iifname|oifname) "([^"]+)"/, (key = "", name) => match({ meta: { key } }, name)],
  [
    /^ip (saddr|daddr) (!= )?(?:\{ ([^}]*) \}|(\S+))/,
    (field = "", not, many, one = "") =>
      match(
        { payload: { protocol: "ip", field } },
        many === undefined ? valueIn(one) : { set: many.split(", ").map(valueIn) },
        not ? "!=" : "==",
      ),
  ],
  [
    /^(tcp|udp) dport (?:\{ ([^}]*) \}|(\S+))/,
    (protocol = "", many, one = "") =>
      match(
        { payload: { protocol, field: "dport" } },
        { set: (many ?? one).split(", ").map(valueIn) },
      ),
  ],
  [/^icmp type (\S+)/, (type) => match({ payload: { protocol: "icmp", field: "type" } }, type)],
  [
    /^ct (state|status) (\S+)/,
    (key = "", values = "") => match({ ct: { key } }, values.split(","), "in"),
  ],
  [
    /^fib daddr type \{ ([^}]*) \}/,
    (types = "") =>
      match({ fib: { result: "type", flags: ["daddr"] } }, { set: types.split(", ") }),
  ],
  [/^counter/, () => ({ counter: null })],
  [/^log prefix "[^"]*" group \d+/, () => ({ log: {} })],
  [/^(accept|drop)/, (verdict = "") => ({ [verdict]: null })],
  [/^reject with \S+ \S+/, () => ({ reject: {} })],
  [/^jump (\S+)/, (target) => ({ jump: { target } })],
  [/^(dnat|snat) ip to (\S+)/, (kind = "", addr) => ({ [kind]: { addr } })],
];

function statementsOf(rule: string): NftStatement[] {
  const found: NftStatement[] = [];
  let rest = rule;
  while (rest !== "") {
    const [form, made] = forms.find(([one]) => one.test(rest)) ?? [];
    const [whole = "", ...words] = form?.exec(rest) ?? [];
    if (!made || whole === "")
      throw new Error(`the plan's rules have '${rest}', which is not read`);
    found.push(made(...words));
    rest = rest.slice(whole.length).trim();
  }
  return found;
}

function match(left: unknown, right: unknown, op = "=="): NftStatement {
  return { match: { op, left, right } };
}

/** An address, a network, a port, a range of them or a set's name. */
function valueIn(text: string): unknown {
  const [, addr, len] = /^([\d.]+)\/(\d+)$/.exec(text) ?? [];
  if (addr !== undefined) return { prefix: { addr, len: Number(len) } };
  const [, from, to] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (from !== undefined) return { range: [Number(from), Number(to)] };
  return /^\d+$/.test(text) ? Number(text) : text;
}
