import { expect, test } from "vitest";
import { deviceIsPlanned } from "../../../checks/cp07/lib/device-is-planned.js";
import { vpnTooMuch } from "../../../checks/cp07/lib/vpn-too-much.js";
import { Authority } from "../../../modules/pki/authority.js";
import { remoteAccessConf } from "../../../modules/router/remote-access-conf.js";
import { siteToSiteConf } from "../../../modules/router/site-to-site-conf.js";
import { Seed } from "../../../scripts/ground/seed.js";

const [own, again, other] = await Promise.all(
  ["a", "a", "b"].map(async (digit) => {
    const { certificate } = await Authority.of(new Seed(digit.repeat(64)));
    return certificate;
  }),
);
const authority = own ?? "";
const server = "/etc/openvpn/server";
const files = new Map([
  [`${server}/siteb.conf`, siteToSiteConf("fw1")],
  [`${server}/nomades.conf`, remoteAccessConf()],
]);

test("cables, the VPNs' ends, bridges and guests' ends are planned, each on its machine", () => {
  for (const [machine, device] of [
    ["ws1", "lo"],
    ["ws1", "lan"],
    ["ws1", "tunl0"],
    ["fw1", "vpn"],
    ["fw2", "tunnel"],
    ["hv1", "br-lan"],
    ["hv1", "vnet12"],
  ] as const) {
    expect(deviceIsPlanned(machine, device), `${machine} ${device}`).toBe(true);
  }
  for (const [machine, device] of [
    ["ws1", "srv"],
    ["ws1", "tun0"],
    ["ws1", "vnet0"],
    ["fw2", "vpn"],
    ["fw2", "wg0"],
    ["hv1", "br-dmz"],
  ] as const) {
    expect(deviceIsPlanned(machine, device), `${machine} ${device}`).toBe(false);
  }
});

test("the plan's VPNs are not too much, nor what they say of anything but who is let in", () => {
  const found = { files, trusted: [again ?? ""] };
  expect(vpnTooMuch("fw1", found, authority)).toEqual([]);
  const louder = new Map(files).set(`${server}/nomades.conf`, `${remoteAccessConf()}\nverb 5\n`);
  expect(vpnTooMuch("fw1", { ...found, files: louder }, authority)).toEqual([]);
});

test("an instance, a way to be let in and another authority are too much", () => {
  const more = new Map(files)
    .set(`${server}/essai.conf`, "dev tun9")
    .set(`${server}/nomades.conf`, `${remoteAccessConf()}\n  verify-client-cert   none\n`);
  expect(
    vpnTooMuch(
      "fw1",
      { files: more, trusted: [authority, other ?? "", "-----BEGIN CERTIFICATE-----"] },
      authority,
    ),
  ).toEqual([
    `${server}/nomades.conf verify-client-cert none`,
    `${server}/essai.conf`,
    "/etc/openvpn/pki/ca.crt CA 2",
    "/etc/openvpn/pki/ca.crt CA 3",
  ]);
});
