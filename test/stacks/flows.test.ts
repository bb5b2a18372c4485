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
  ["probe-srv", "dc1", "tcp", 389, "direct"],
  ["lan", "web1", "tcp", 443, "allowed"],
  ["probe-siteb", "web1", "tcp", 80, "allowed"],
  ["vpn", "web1", "tcp", 443, "allowed"],
  ["guest", "web1", "tcp", 443, "refused"],
  ["wan", "web1", "tcp", 443, "refused"],
  ["lan", "dmz", "tcp", 443, "refused"],
  ["lan", "web1", "tcp", 22, "refused"],
  ["web1", "app1", "tcp", 8443, "allowed"],
  ["web1", "app2", "tcp", 8443, "allowed"],
  ["web1", "app1", "tcp", 22, "refused"],
  ["web1", "db1", "tcp", 5432, "refused"],
  ["dmz", "app1", "tcp", 8443, "refused"],
  ["lan", "app1", "tcp", 8443, "refused"],
  ["lan", "db1", "tcp", 5432, "refused"],
  ["app1", "db1", "tcp", 5432, "direct"],
  ["app1", "dc1", "tcp", 636, "direct"],
  ["app1", "fw1", "tcp", 3128, "allowed"],
] as const)("from %s to %s, %s %s is %s", ([from, to, protocol, port, expected]) => {
  expect(verdict(from, to, protocol, port)).toBe(expected);
});

test("every flow that has ports says which", () => {
  for (const { protocol, ports, why } of flows) {
    expect(ports === undefined, why.en).toBe(protocol === "icmp");
  }
});
