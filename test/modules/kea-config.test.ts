import { expect, test } from "vitest";
import { keaConfig } from "../../modules/dhcp-server/kea-config.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { plan } from "../../stacks/plan/plan.js";

interface Subnet {
  subnet: string;
  pools: { pool: string }[];
  "option-data": { name: string; data: string }[];
  reservations: { "hw-address": string; "ip-address": string }[];
  "require-client-classes"?: string[];
}

interface BootClass {
  name: string;
  test: string;
  "only-if-required": boolean;
  "next-server": string;
  "boot-file-name": string;
}

const { Dhcp4 } = JSON.parse(keaConfig().replaceAll(/^\s*\/\/.*$/gm, "")) as {
  Dhcp4: {
    subnet4: (Subnet & { id: number })[];
    "client-classes": BootClass[];
    "interfaces-config": { interfaces: string[] };
  };
};

function on(cidr: string): Subnet & { options: Record<string, string> } {
  const found = Dhcp4.subnet4.find(({ subnet }) => subnet === cidr);
  if (!found) throw new Error(`no subnet ${cidr}`);
  return {
    ...found,
    options: Object.fromEntries(found["option-data"].map(({ name, data }) => [name, data])),
  };
}

test("the DHCP server has a subnet for each segment with a scope, and for no other", () => {
  const scoped = Object.values(plan().segments).filter((segment) => "scope" in segment);
  expect(Dhcp4.subnet4.map(({ subnet }) => subnet)).toEqual(scoped.map(({ cidr }) => cidr));
  expect(new Set(Dhcp4.subnet4.map(({ id }) => id)).size).toBe(scoped.length);
});

test("the DHCP server listens on its own segment alone", () => {
  expect(Dhcp4["interfaces-config"].interfaces).toEqual(["srv"]);
});

test("the DHCP server sends workstations to the segment's gateway and to both controllers", () => {
  const { options, pools } = on("10.10.30.0/24");
  expect(pools).toEqual([{ pool: "10.10.30.100 - 10.10.30.149" }]);
  expect(options).toEqual({
    routers: "10.10.30.1",
    "domain-name-servers": "10.10.10.10, 10.10.10.11",
    "domain-name": "duval.test",
    "domain-search": "duval.test",
    "ntp-servers": "10.10.10.10, 10.10.10.11",
  });
});

test("the DHCP server tells guests nothing of the domain", () => {
  expect(on("10.10.40.0/24").options).toEqual({
    routers: "10.10.40.1",
    "domain-name-servers": "203.0.113.254",
  });
});

test("the DHCP server keeps an address for the machine that the plan reserves it for", () => {
  expect(on("10.10.30.0/24").reservations).toEqual([
    { "hw-address": macOf("ws1", "lan"), "ip-address": "10.10.30.51", hostname: "ws1" },
  ]);
  expect(on("10.20.30.0/24").reservations).toEqual([]);
});

test("a machine that boots from the network is sent what its firmware can start", () => {
  const files = Dhcp4["client-classes"].map((one) => [one.name, one["boot-file-name"]]);
  expect(files).toEqual([
    ["ipxe", "http://deploy.duval.test/debut.ipxe"],
    ["pxe-bios", "undionly.kpxe"],
    ["pxe-uefi", "snponly.efi"],
  ]);
  for (const one of Dhcp4["client-classes"]) {
    expect(one["next-server"]).toBe(plan().machines.dep1.interfaces.srv);
    expect(one["only-if-required"]).toBe(true);
  }
});

test("machines boot from the network where the company's own stand, and not among visitors", () => {
  for (const [segment, boots] of [
    ["lan", true],
    ["siteb", true],
    ["srv", true],
    ["guest", false],
    ["dmz", false],
  ] as const) {
    const classes = on(plan().segments[segment].cidr)["require-client-classes"] ?? [];
    expect(classes.length > 0, segment).toBe(boots);
  }
});
