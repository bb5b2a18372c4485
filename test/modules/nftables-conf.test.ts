import { expect, test } from "vitest";
import { nftablesConf } from "../../modules/router/nftables-conf.js";
import { flows } from "../../stacks/plan/flows.js";

/** The accepting rules of one chain. */
function rules(router: "fw1" | "fw2", chain: "input" | "forward"): string[] {
  const [, body = ""] = nftablesConf(router).split(`chain ${chain} {`);
  return (body.split("\n    }")[0] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.endsWith("counter accept"));
}

test.for(["fw1", "fw2"] as const)("%s refuses by default, after logging", (router) => {
  const conf = nftablesConf(router);
  for (const [chain, prefix] of [
    ["input", "refus-entree"],
    ["forward", "refus-transit"],
  ] as const) {
    expect(conf).toContain(`type filter hook ${chain} priority filter; policy drop;`);
    expect(conf).toMatch(new RegExp(`log prefix "${prefix} " group 0\\n\\s+jump refus\\n\\s+}`));
  }
});

test.for(["fw1", "fw2"] as const)("%s only accepts addresses where they belong", (router) => {
  for (const rule of [...rules(router, "input"), ...rules(router, "forward")]) {
    expect(rule).toMatch(
      /^iifname "[a-z]+" (ip saddr @|ip daddr 255\.255\.255\.255 |udp dport 1194|oifname "dmz" ip daddr @mail1 ct status dnat tcp dport 25 )/,
    );
  }
});

test("fw1 lets nothing in from the Internet but its tunnels and incoming mail", () => {
  expect(rules("fw1", "forward").filter((rule) => rule.startsWith('iifname "wan"'))).toEqual([
    'iifname "wan" oifname "dmz" ip daddr @mail1 ct status dnat tcp dport 25 counter accept',
  ]);
  const fromWan = rules("fw1", "input").filter((rule) => rule.startsWith('iifname "wan"'));
  expect(fromWan.filter((rule) => !rule.includes("icmp"))).toEqual([
    'iifname "wan" udp dport 1194 counter accept',
    'iifname "wan" ip saddr @fw2_wan udp dport 1195 counter accept',
  ]);
});

test("what is published answers at the public address alone, and on one router", () => {
  expect(nftablesConf("fw1").match(/.*dnat ip to.*/g)).toEqual([
    '        iifname "wan" ip daddr 203.0.113.1 tcp dport 25 counter dnat ip to 10.10.20.20',
  ]);
  expect(nftablesConf("fw2")).not.toContain("dnat");
  expect(rules("fw1", "input").filter((rule) => rule.includes("tcp dport 25 "))).toEqual([]);
});

test("fw1 takes no office web traffic out: it goes through the proxy", () => {
  const out = rules("fw1", "forward").filter(
    (rule) => rule.includes('iifname "lan"') && rule.includes('oifname "wan"'),
  );
  expect(out).toEqual([expect.stringContaining("icmp type echo-request")]);
  expect(rules("fw1", "input")).toContain(
    'iifname "lan" ip saddr @lan tcp dport 3128 counter accept',
  );
});

test("both routers carry what crosses the tunnel, each from its own side", () => {
  const of = (router: "fw1" | "fw2") =>
    rules(router, "forward").filter((rule) => rule.includes("389") && rule.includes("@siteb"));
  expect(of("fw2")[0]).toContain('iifname "siteb" ip saddr @siteb oifname "tunnel"');
  expect(of("fw1")[0]).toContain('iifname "tunnel" ip saddr @siteb oifname "srv"');
});

test("of the DMZ, the front server alone reaches the application servers", () => {
  const inwards = rules("fw1", "forward").filter(
    (rule) => rule.startsWith('iifname "dmz"') && rule.includes("8443"),
  );
  expect(inwards).toEqual([
    'iifname "dmz" ip saddr @web1 oifname "srv" ip daddr @app1_app2 tcp dport 8443 counter accept',
  ]);
  expect(nftablesConf("fw1")).toContain("set web1 { type ipv4_addr; elements = { 10.10.20.10 }; }");
});

test("only what leaves for the Internet is translated", () => {
  expect(nftablesConf("fw1").match(/snat.*/g)).toEqual(["snat ip to 203.0.113.1"]);
  expect(nftablesConf("fw2").match(/.*snat.*/g)?.[0]).toContain('oifname "wan"');
});

test("every flow reaches some router's rules, with its reason", () => {
  const both = nftablesConf("fw1") + nftablesConf("fw2");
  for (const { why } of flows()) expect(both).toContain(`# ${why.fr}\n`);
});
