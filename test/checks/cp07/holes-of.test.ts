import { expect, test } from "vitest";
import { holesOf } from "../../../checks/cp07/lib/holes-of.js";
import { withDeclared } from "../../../checks/cp07/lib/with-declared.js";
import type { NftRuleset } from "../../../checks/lib/probes/network/nft-ruleset.js";
import type { DeclaredFlow } from "../../../scripts/facts/declaration/declared-flow.js";
import { plan } from "../../../stacks/plan/plan.js";

const of = { family: "inet", table: "filter" };
const { fw1, dc1, ts1 } = plan.machines;
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
function told(...rules: readonly ReturnType<typeof rule>[]): string[] {
  const before = planned.rules.slice(0, -2);
  return holesOf(
    "fw1",
    { ...planned, rules: [...before, ...rules, ...planned.rules.slice(-2)] },
    planned,
  );
}

test("the plan's own rules, and others that come to the same, are no hole", () => {
  expect(holesOf("fw1", planned, planned)).toEqual([]);
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
  expect(holesOf("fw1", late, planned)).toEqual([]);
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
  expect(holesOf("fw1", { chains: [], rules: [], sets: [] }, planned)).not.toEqual([]);
  const chains = planned.chains.map((chain) => ({ ...chain, policy: "accept" }));
  const open = { ...planned, chains, rules: planned.rules.slice(0, -2) };
  expect(holesOf("fw1", open, planned)).not.toEqual([]);
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
  const [addr = "", len] = plan.segments.lan.cidr.split("/");
  const lan = { prefix: { addr, len: Number(len) } };
  const holes = (one: NftRuleset["rules"][number]) =>
    holesOf("fw1", { ...planned, rules: [one, ...planned.rules] }, withDeclared(planned, [flow]));
  expect(holes(open("saddr", lan))).toEqual([]);
  expect(holes(open("saddr", { prefix: { addr: "10.0.0.0", len: 8 } }))).not.toEqual([]);
  expect(holes(rule("forward", payload("ip", "saddr", lan), accept))).not.toEqual([]);
});
