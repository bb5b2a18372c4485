import { expect, test } from "vitest";
import { flows, verdict } from "../../stacks/flows.js";

test.for([
  ["lan", "dc1", "tcp", 389, "allowed"],
  ["probe-siteb", "dc2", "udp", 53, "allowed"],
  ["vpn", "dc1", "tcp", 50000, "allowed"],
  ["ws1", "dc1", "tcp", 636, "allowed"],
  ["lan", "net1", "tcp", 389, "refused"],
  ["lan", "srv", "tcp", 53, "refused"],
  ["lan", "wan", "tcp", 443, "refused"],
  ["lan", "ext1", "tcp", 80, "refused"],
  ["lan", "fw1", "tcp", 3128, "allowed"],
  ["guest", "fw1", "tcp", 3128, "refused"],
  ["guest", "ext1", "tcp", 443, "allowed"],
  ["guest", "probe-wan", "udp", 53, "allowed"],
  ["guest", "dc1", "udp", 53, "refused"],
  ["guest", "broadcast", "udp", 67, "allowed"],
  ["guest", "net1", "udp", 67, "allowed"],
  ["guest", "fw2", "tcp", 80, "refused"],
  ["dmz", "lan", "tcp", 445, "refused"],
  ["dmz", "dc1", "tcp", 389, "refused"],
  ["wan", "dc1", "udp", 53, "refused"],
  ["ext1", "fw1", "udp", 1194, "allowed"],
  ["ext1", "fw1", "udp", 1195, "refused"],
  ["fw2", "fw1", "udp", 1195, "allowed"],
  ["probe-srv", "fw1", "tcp", 22, "allowed"],
  ["lan", "fw1", "tcp", 22, "refused"],
  ["lan", "siteb", "icmp", undefined, "allowed"],
  ["lan", "gateway", "icmp", undefined, "allowed"],
  ["guest", "srv", "icmp", undefined, "refused"],
  ["wan", "fw1", "tcp", 25, "allowed"],
  ["wan", "mail1", "tcp", 25, "refused"],
  ["wan", "fw1", "tcp", 587, "refused"],
  ["mail1", "ext1", "tcp", 25, "allowed"],
  ["probe-dmz", "ext1", "tcp", 25, "refused"],
  ["lan", "ext1", "tcp", 25, "refused"],
  ["lan", "mail1", "tcp", 25, "refused"],
  ["vpn", "mail1", "tcp", 993, "allowed"],
  ["siteb", "mail1", "tcp", 443, "allowed"],
  ["srv", "mail1", "tcp", 25, "allowed"],
  ["srv", "mail1", "tcp", 993, "refused"],
  ["guest", "mail1", "tcp", 443, "refused"],
  ["mail1", "dc2", "tcp", 636, "allowed"],
  ["probe-dmz", "dc2", "tcp", 636, "refused"],
  ["probe-dmz", "mail1", "tcp", 25, "direct"],
  ["probe-srv", "dc1", "tcp", 389, "direct"],
] as const)("from %s to %s, %s %s is %s", ([from, to, protocol, port, expected]) => {
  expect(verdict(from, to, protocol, port)).toBe(expected);
});

test("every flow that has ports says which", () => {
  for (const { protocol, ports, why } of flows) {
    expect(ports === undefined, why.en).toBe(protocol === "icmp");
  }
});
