import { expect, test } from "vitest";
import { holesOf } from "../../../checks/cp07/lib/holes-of.js";
import { withDeclared } from "../../../checks/cp07/lib/with-declared.js";
import type { NftRuleset } from "../../../checks/lib/probes/network/nft-ruleset.js";
import type { DeclaredFlow } from "../../../scripts/facts/declaration/declared-flow.js";
import { plan } from "../../../stacks/plan/plan.js";

const holes = (...given: Parameters<typeof holesOf>) => holesOf(...given).holes;
const of = { family: "inet", table: "filter" };
const { fw1, dc1, ts1 } = plan().machines;
const meta = (key: string, right: string) => ({
  match: { op: "==", left: { meta: { key } }, right },
});
const payload = (protocol: string, field: string, right: unknown, op = "==") => ({
  match: { op, left: { payload: { protocol, field } }, right },
});
const state = {
  match: { op: "in", left: { ct: { key: "state" } }, right: ["established", "related"] },
};
const counter = { counter: null };
const accept = { accept: null };

function rule(chain: string, ...expr: readonly Record<string, unknown>[]) {
  return { ...of, chain, expr: [...expr] };
}

/** A small policy: who is on `lan` asks dc1 for names, and mail from outside is refused like all else. */
const planned: NftRuleset = {
  chains: [
    { ...of, name: "input", type: "filter", hook: "input", policy: "drop" },
    { ...of, name: "forward", type: "filter", hook: "forward", policy: "drop" },
    { ...of, name: "refus" },
    { ...of, name: "prerouting", type: "nat", hook: "prerouting", policy: "accept" },
  ],
  sets: [{ ...of, name: "internes", elem: [{ prefix: { addr: "10.0.0.0", len: 8 } }] }],
  rules: [
    rule("input", state, accept),
    rule("forward", state, accept),
    rule("forward", meta("iifname", "wan"), payload("ip", "saddr", "@internes"), counter, {
      drop: null,
    }),
    rule(
      "forward",
      meta("iifname", "lan"),
      payload("ip", "daddr", dc1.interfaces.srv),
      payload("udp", "dport", 53),
      counter,
      accept,
    ),
    rule("forward", { jump: { target: "refus" } }),
    rule("refus", counter, { reject: { type: "icmpx", expr: "admin-prohibited" } }),
  ],
};

/** What is told of the policy with rules before its last one. */
function told(...rules: readonly ReturnType<typeof rule>[]): readonly string[] {
  const before = planned.rules.slice(0, -2);
  return holes(
    "fw1",
    { ...planned, rules: [...before, ...rules, ...planned.rules.slice(-2)] },
    planned,
  );
}

test("the plan's own rules, and others that come to the same, are no hole", () => {
  expect(holes("fw1", planned, planned)).toEqual([]);
  expect(
    told(
      rule(
        "forward",
        meta("iifname", "lan"),
        payload("ip", "daddr", { set: [dc1.interfaces.srv] }),
        { match: { op: "==", left: { meta: { key: "l4proto" } }, right: "udp" } },
        payload("th", "dport", { range: [53, 53] }),
        accept,
      ),
      rule("input", meta("iifname", "guest"), { drop: null }),
      // After the refusal it is never asked.
    ),
  ).toEqual([]);
});

test("a rule after the refusal lets nothing through", () => {
  const late = { ...planned, rules: [...planned.rules, rule("forward", accept)] };
  expect(holes("fw1", late, planned)).toEqual([]);
});

test("what is let through is told by where it comes from and goes to", () => {
  expect(
    told(
      rule(
        "forward",
        meta("iifname", "guest"),
        payload("ip", "daddr", dc1.interfaces.srv),
        payload("tcp", "dport", 9999),
        accept,
      ),
    ),
  ).toEqual([expect.stringMatching(`^guest \\S+ → ${dc1.interfaces.srv} tcp/9999$`)]);
  expect(told(rule("forward", accept)).length).toBeGreaterThan(3);
});

test("the router's own doors, and what is not understood but accepted, are told too", () => {
  const [hole] = told(
    rule("input", meta("iifname", "lan"), { xt: null }, payload("tcp", "dport", 22), accept),
  );
  expect(hole).toMatch(/^lan \S+ → \S+ tcp\/22$/);
  const unknown = { match: { op: "==", left: { osf: { key: "name" } }, right: "Linux" } };
  expect(told(rule("input", unknown, accept))).not.toEqual([]);
  expect(told(rule("input", unknown, { drop: null }))).toEqual([]);
});

test("what is published by another destination is told with it, where it comes through", () => {
  const dnat = rule(
    "prerouting",
    meta("iifname", "wan"),
    payload("ip", "daddr", fw1.interfaces.wan),
    payload("tcp", "dport", 8022),
    { dnat: { family: "ip", addr: ts1.interfaces.srv, port: 22 } },
  );
  expect(told(dnat)).toEqual([]);
  const status = { match: { op: "in", left: { ct: { key: "status" } }, right: "dnat" } };
  const [hole] = told(dnat, rule("forward", status, accept));
  expect(hole).toMatch(
    new RegExp(`^wan \\S+ → ${fw1.interfaces.wan} tcp/8022 → ${ts1.interfaces.srv}:22$`),
  );
});

test("without rules, or with a policy that accepts, all is a hole", () => {
  expect(holes("fw1", { chains: [], rules: [], sets: [] }, planned)).not.toEqual([]);
  const chains = planned.chains.map((chain) => ({ ...chain, policy: "accept" }));
  const open = { ...planned, chains, rules: planned.rules.slice(0, -2) };
  expect(holes("fw1", open, planned)).not.toEqual([]);
});

test("a flow that was declared passes, as it was declared and no wider", () => {
  const flow: DeclaredFlow = {
    from: "lan",
    to: "ts1",
    protocol: "tcp",
    ports: [8443],
    reason: "ticket 12, a service for the accountants",
  };
  const open = (field: string, value: unknown) =>
    rule(
      "forward",
      payload("ip", field, value),
      payload("ip", "daddr", ts1.interfaces.srv),
      payload("tcp", "dport", 8443),
      accept,
    );
  const [addr = "", len] = plan().segments.lan.cidr.split("/");
  const lan = { prefix: { addr, len: Number(len) } };
  const left = (one: NftRuleset["rules"][number]) =>
    holes("fw1", { ...planned, rules: [one, ...planned.rules] }, withDeclared(planned, [flow]));
  expect(left(open("saddr", lan))).toEqual([]);
  expect(left(open("saddr", { prefix: { addr: "10.0.0.0", len: 8 } }))).not.toEqual([]);
  expect(left(rule("forward", payload("ip", "saddr", lan), accept))).not.toEqual([]);
});

/** Rules that each speak of a packet of their own, and do nothing about it. */
const noise = (count: number, verdict: string) =>
  Array.from({ length: count }, (_, at) =>
    rule(
      "forward",
      payload("ip", "saddr", `10.10.30.${at % 250}`),
      payload("ip", "daddr", `10.10.10.${at % 250}`),
      payload("tcp", "dport", 20_000 + at),
      { [verdict]: null },
    ),
  );

test("a hole is told however many rules that refuse stand before it", () => {
  const hole = rule("forward", payload("ip", "daddr", ts1.interfaces.srv), accept);
  expect(told(...noise(1000, "drop"), hole)).not.toEqual([]);
});

test("where there are more packets than are tried that is told", () => {
  const loaded = { ...planned, rules: [...noise(40, "return"), ...planned.rules] };
  expect(holesOf("fw1", loaded, planned, 100_000)).toEqual({ holes: [], isCutShort: true });
  expect(holesOf("fw1", planned, planned).isCutShort).toBe(false);
});

test("chains that call one another again and again end, and are taken to let through", () => {
  const names = ["forward", ...Array.from({ length: 15 }, (_, at) => `c${at}`)];
  const calls = names.flatMap((name, at) => {
    const target = names[at + 1];
    return target ? Array.from({ length: 9 }, () => rule(name, { jump: { target } })) : [];
  });
  const chains = [...planned.chains, ...names.slice(1).map((name) => ({ ...of, name }))];
  const loaded = { ...planned, chains, rules: [...calls, ...planned.rules] };
  expect(holes("fw1", loaded, planned)).not.toEqual([]);
});
