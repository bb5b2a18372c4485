import { expect, test } from "vitest";
import { ownHoles } from "../../../checks/cp07/lib/own-holes.js";
import { plannedRuleset } from "../../../checks/cp07/lib/planned-ruleset.js";
import { serviceFirewall } from "../../../modules/n-tier/service-firewall.js";
import { workstationFirewall } from "../../../modules/workstation/firewall.js";
import { toNumber } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";

const { app1, app2, db1, mon1 } = plan().machines;
const own = toNumber(db1.interfaces.srv);
const planned = serviceFirewall({
  title: "bases",
  ports: [5432],
  from: [app1.interfaces.srv, app2.interfaces.srv],
});
const icmp = "icmp type echo-request accept";
const beside = (rule: string) => planned.replace(icmp, `${icmp}\n        ${rule}`);
const found = (loaded: string, of = planned) =>
  ownHoles("srv", own, plannedRuleset(loaded), plannedRuleset(of)).map(({ told }) => told);

test("the plan's rules have no hole, however they are written", () => {
  expect(found(planned)).toEqual([]);
  expect(found(beside(`ip saddr ${app1.interfaces.srv} tcp dport 5432 accept`))).toEqual([]);
  expect(found(beside("tcp dport 5432 drop"))).toEqual([]);
  const workstation = workstationFirewall("lan", { assisted: true });
  expect(found(workstation, workstation)).toEqual([]);
});

test.for([
  [`ip saddr ${mon1.interfaces.srv} tcp dport 5432 accept`, [`${mon1.interfaces.srv} → tcp/5432`]],
  ["ip saddr 10.10.16.77 udp dport 5353 accept", ["10.10.16.77 → udp/5353"]],
  ["ip saddr 192.168.7.0/24 tcp dport 8081 accept", ["192.168.7.0 → tcp/8081"]],
] as const)("'%s' lets in whom it names, and is told so", ([rule, told]) => {
  expect(found(beside(rule))).toEqual(told);
});

test("a port for everybody is told once a network", () => {
  const told = found(beside("tcp dport 2222 accept"));
  expect(told.filter((one) => one.endsWith("tcp/2222"))).toHaveLength(
    Object.keys(plan().segments).length + 1,
  );
});

test("no rules at all let in everything", () => {
  expect(found("").some((one) => one.endsWith("→ tcp/22"))).toBe(true);
  expect(found(planned.replace("policy drop", "policy accept")).length).toBeGreaterThan(10);
});
