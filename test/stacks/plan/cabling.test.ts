import { expect, test } from "vitest";
import { cablesOf, macOf, nodesOn, poolOf } from "../../../stacks/plan/cabling.js";
import { contains, overlap, toNetwork } from "../../../stacks/plan/ipv4.js";
import { type NodeName, segmentNames } from "../../../stacks/plan/plan.js";

const nodes = segmentNames.flatMap((segment) => nodesOn(segment));

test("no two pools overlap, of one lab or of two", () => {
  const pools = [0, 1, 2].flatMap((slot) =>
    segmentNames.map((name) => toNetwork(poolOf(slot, name))),
  );
  pools.forEach((pool, index) => {
    for (const other of pools.slice(0, index)) expect(overlap(pool, other)).toBe(false);
  });
});

test("a node has one cable per interface, in the order of the plan's segments", () => {
  expect(cablesOf("c01", 0, "fw1").map(({ segment }) => segment)).toEqual([
    "wan",
    "dmz",
    "srv",
    "lan",
    "guest",
  ]);
  expect(cablesOf("c01", 0, "probe-dmz").map(({ networkName }) => networkName)).toEqual([
    "plateau-c01-dmz",
  ]);
});

test("every port is in its pool, beside the bridge's own, and nobody shares one", () => {
  for (const segment of segmentNames) {
    const ports = nodesOn(segment).map(
      (node) =>
        cablesOf("c01", 3, node).find((cable) => cable.segment === segment)?.underlayAddress ?? "",
    );
    expect(new Set(ports).size).toBe(ports.length);
    for (const port of ports) expect(contains(toNetwork(poolOf(3, segment)), port)).toBe(true);
    expect(Number(ports[0]?.split(".")[3]) % 16).toBe(2);
  }
});

test("hardware addresses are the same in every lab, and no two are the same in one", () => {
  const macs = (lab: string, slot: number) =>
    [...new Set(nodes)].flatMap((node: NodeName) =>
      cablesOf(lab, slot, node).map(({ mac }) => mac),
    );
  expect(macs("c01", 0)).toEqual(macs("c02", 5));
  expect(new Set(macs("c01", 0)).size).toBe(macs("c01", 0).length);
  expect(macOf("ws1", "lan")).toMatch(/^02:50(:[0-9a-f]{2}){4}$/);
});
