import { expect, test } from "vitest";
import { isClient } from "../../../checks/cp07/lib/is-client.js";

const socket = { protocol: "udp", port: 48_721, address: "any", user: 13, inode: 1 } as const;
const openvpn = { name: "openvpn[1]", program: "/usr/sbin/openvpn", isBench: false };

test("squid's and OpenVPN's own questions are clients', on machines that have them", () => {
  expect(isClient("fw1", socket, undefined)).toBe(true);
  expect(isClient("fw2", { ...socket, user: 0 }, openvpn)).toBe(true);
  expect(isClient("ws1", socket, undefined)).toBe(false);
  expect(isClient("ws1", { ...socket, user: 0 }, openvpn)).toBe(false);
});

test("a port that is somebody's, another protocol and another program are not", () => {
  expect(isClient("fw1", { ...socket, port: 1900 }, undefined)).toBe(false);
  expect(isClient("fw1", { ...socket, protocol: "tcp" }, undefined)).toBe(false);
  expect(isClient("fw1", { ...socket, user: 0 }, undefined)).toBe(false);
  expect(isClient("fw2", { ...socket, user: 0 }, { ...openvpn, program: "/tmp/openvpn" })).toBe(
    false,
  );
});
