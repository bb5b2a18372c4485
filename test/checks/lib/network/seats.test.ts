import { expect, test } from "vitest";
import { freeAddresses } from "../../../../checks/lib/network/free-addresses.js";
import { planNeighbours } from "../../../../checks/lib/network/plan-neighbours.js";
import { ownCard } from "../../../../checks/lib/probes/network/own-card.js";
import { spareAddress } from "../../../../checks/lib/probes/network/spare-address.js";
import { macOf } from "../../../../stacks/plan/cabling.js";
import { contains, toNetwork } from "../../../../stacks/plan/ipv4.js";
import { plan, segmentNames } from "../../../../stacks/plan/plan.js";

/** Every address that the plan writes down, leases included. */
const written = JSON.stringify(plan());

test.for(segmentNames)("where a probe may ask from in %s is nobody's", async (segment) => {
  const { cidr, probe } = plan().segments[segment];
  const free = freeAddresses(segment);
  expect(free.length).toBeGreaterThanOrEqual(30);
  for (const address of free) {
    expect(contains(toNetwork(cidr), address)).toBe(true);
    expect(written).not.toContain(`"${address}"`);
  }
  expect(free).not.toContain(probe);
  expect(free).not.toContain(await spareAddress({ lab: `t${process.pid}-a` }, segment));
});

test("who gives a wrong password comes from another address each time, as long as there are any", async () => {
  const lab = `t${process.pid}-b`;
  const given: string[] = [];
  for (let times = 0; times < 70; times++) given.push(await spareAddress({ lab }, "lan"));
  expect(new Set(given).size).toBe(70);
  expect(given).toContain(await spareAddress({ lab }, "lan"));
});

test("whose card an address is stands in the plan, but for what is leased", () => {
  expect(Object.fromEntries(planNeighbours("lan"))).toEqual({
    [plan().segments.lan.gateway]: macOf("fw1", "lan"),
  });
  expect(planNeighbours("srv").get(plan().machines.dc1.interfaces.srv)).toBe(macOf("dc1", "srv"));
  expect(planNeighbours("srv").has(plan().machines.hv1.interfaces.srv)).toBe(true);
});

test("a workstation is given its own card, and never an address of the plan", () => {
  expect(ownCard("ws2", "lan", "10.10.30.101")).toBe(
    `ip neighbour replace 10.10.30.101 lladdr ${macOf("ws2", "lan")} dev lan nud permanent`,
  );
  for (const lie of [plan().segments.lan.gateway, "", "10.10.30.101; reboot"]) {
    expect(ownCard("ws2", "lan", lie)).toBe(":");
  }
});
