import { expect, test } from "vitest";
import { matrixRow } from "../../../checks/cp07/lib/matrix-row.js";
import { standingSeats } from "../../../checks/lib/network/seats.js";
import { plan } from "../../../stacks/plan/plan.js";

const asked = (from: Parameters<typeof matrixRow>[0], target: string) =>
  matrixRow(from, standingSeats()).find((pair) => pair.target === target);

test("incoming mail is asked of the public address, and proven at the machine behind it", () => {
  expect(asked("wan", "203.0.113.1:25")).toEqual({
    to: "fw1",
    target: "203.0.113.1:25",
    expected: "allowed",
    behind: { to: "mail1", target: "10.10.20.20:25" },
  });
});

test.for(["203.0.113.1:443", "203.0.113.1:993", "10.10.20.20:25"])(
  "%s is refused to the Internet",
  (target) => {
    expect(asked("wan", target)?.expected).toBe("refused");
  },
);

test.for([
  ["lan", 993, "allowed"],
  ["vpn", 587, "allowed"],
  ["siteb", 443, "allowed"],
  ["lan", 25, "refused"],
  ["srv", 25, "allowed"],
  ["srv", 993, "refused"],
  ["guest", 443, "refused"],
] as const)("from %s, mail1's port %i is %s", ([from, port, expected]) => {
  expect(asked(from, `10.10.20.20:${port}`)?.expected).toBe(expected);
});

test("the DMZ itself needs no router to reach mail1, and sends no mail to the Internet", () => {
  expect(asked("dmz", "10.10.20.20:25")).toBeUndefined();
  expect(asked("dmz", "203.0.113.254:25")?.expected).toBe("refused");
});

test.for([
  ["lan", "10.10.10.30:445", "allowed"],
  ["vpn", "10.10.10.30:445", "allowed"],
  ["guest", "10.10.10.30:445", "refused"],
  ["siteb", "10.10.10.40:3389", "allowed"],
  ["dmz", "10.10.10.40:3389", "refused"],
] as const)("from %s, a member server's %s is %s", ([from, target, expected]) => {
  expect(asked(from, target)?.expected).toBe(expected);
});

test.for([
  ["lan", "10.10.10.10:123/udp", "allowed"],
  ["vpn", "10.10.10.10:389/udp", "allowed"],
  ["guest", "10.10.10.11:123/udp", "refused"],
  ["dmz", "10.10.10.11:389/udp", "refused"],
  ["siteb", "10.10.10.61:69/udp", "allowed"],
  ["vpn", "10.10.10.61:69/udp", "refused"],
  ["lan", "203.0.113.254:123/udp", "refused"],
] as const)("from %s, %s is %s", ([from, target, expected]) => {
  expect(asked(from, target)?.expected).toBe(expected);
});

test("a flow that was declared has to be let through from its segment, and may be before its day", () => {
  const flow = {
    from: "lan",
    to: "mon1",
    protocol: "tcp",
    ports: [9100],
    reason: "ticket 14: measures",
  } as const;
  const targets = (from: "lan" | "siteb", by?: string) =>
    matrixRow(from, standingSeats(), [{ ...flow, ports: [9100, 443], by }])
      .filter(({ to }) => to === "mon1")
      .map(({ target, expected, isDeclared }) => `${target} ${expected} ${isDeclared ?? false}`);
  const { srv } = plan().machines.mon1.interfaces;
  expect(targets("lan")).toContain(`${srv}:9100 allowed true`);
  expect(targets("siteb").join()).not.toContain(":9100");
  expect(targets("lan", "2999-01-01").join()).not.toMatch(/:9100|:443 /);
});
