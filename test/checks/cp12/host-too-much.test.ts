import { expect, test } from "vitest";
import type { Definition, Guest } from "../../../checks/cp12/lib/definition.js";
import { guestsNotThere } from "../../../checks/cp12/lib/guests-not-there.js";
import type { HostEntries, HostSocket } from "../../../checks/cp12/lib/host-entries.js";
import { hostTooMuch } from "../../../checks/cp12/lib/host-too-much.js";
import { declarationSchema } from "../../../scripts/facts/declaration/declaration.js";
import { exampleDeclaration } from "../../../scripts/training/declare/example-declaration.js";
import { macOf, segmentsOf } from "../../../stacks/plan/cabling.js";
import { guestNames } from "../../../stacks/plan/plan.js";

const socket: HostSocket = {
  path: "/run/libvirt/libvirt-sock",
  mode: 0o660,
  owner: "root",
  group: "libvirt",
};
const planned: HostEntries = {
  guests: guestNames,
  networks: segmentsOf("hv1"),
  pools: ["images"],
  secrets: [],
  files: ["/etc/libvirt/hooks/qemu", "/usr/share/polkit-1/rules.d/60-libvirt.rules"],
  sockets: [socket],
};
const persistent: Definition = {
  uuid: "",
  memoryMib: 128,
  processors: 2,
  disks: new Map([
    ["vda", "images/vm1.qcow2"],
    ["vdb", "/var/lib/libvirt/images/vm1-donnees.qcow2"],
    ["sda", ""],
  ]),
  ports: new Map([[macOf("vm1", "srv"), "srv"]]),
  openings: [],
};
const vm1: Guest = { name: "vm1", running: true, autostart: true, persistent, active: persistent };

test("what the plan has is not too much, nor one more disk in the pool", () => {
  expect(hostTooMuch(planned, [vm1])).toEqual([]);
});

test.for<[string, Partial<HostEntries>, string]>([
  ["a machine", { guests: [...guestNames, "essai"] }, "domain essai"],
  ["a network", { networks: ["wan"] }, "network wan"],
  ["a pool", { pools: ["images", "iso"] }, "pool iso"],
  ["a secret", { secrets: ["c6b2 ceph"] }, "secret c6b2 ceph"],
  ["a program", { files: ["/etc/libvirt/hooks/daemon"] }, "/etc/libvirt/hooks/daemon"],
  ["a rule", { files: ["/etc/polkit-1/rules.d/1.rules"] }, "/etc/polkit-1/rules.d/1.rules"],
  [
    "a socket that all may write to",
    { sockets: [{ ...socket, mode: 0o666 }] },
    "/run/libvirt/libvirt-sock 666 root:libvirt",
  ],
  [
    "a socket of another group's",
    { sockets: [{ ...socket, group: "users" }] },
    "/run/libvirt/libvirt-sock 660 root:users",
  ],
  [
    "a socket elsewhere",
    { sockets: [{ ...socket, path: "/srv/libvirt" }] },
    "/srv/libvirt 660 root:libvirt",
  ],
])("%s is too much", ([, entries, expected]) => {
  expect(hostTooMuch({ ...planned, ...entries }, [])).toEqual([expected]);
});

test("what a machine of the plan has of the host, or a card too many, is told once, running or not", () => {
  const opened = {
    ...persistent,
    ports: new Map([...persistent.ports, ["52:54:00:aa:bb:01", "lan"]]),
    disks: new Map([["vda", "/etc/shadow"]]),
    openings: ["filesystem /etc"],
  };
  expect(hostTooMuch(planned, [{ ...vm1, persistent: opened, active: opened }])).toEqual([
    "vm1: interface 52:54:00:aa:bb:01 lan",
    "vm1: disk /etc/shadow",
    "vm1: filesystem /etc",
  ]);
  expect(hostTooMuch(planned, [{ ...vm1, active: undefined }])).toEqual([]);
});

const { guests: declared } = declarationSchema().parse({ guests: exampleDeclaration().guests });
const [wanted] = declared;
if (!wanted) throw new Error("the example has a guest");
const asDeclared: Definition = {
  ...persistent,
  memoryMib: wanted.memoryMib,
  processors: wanted.processors,
  disks: new Map([["vda", `images/${wanted.name}.qcow2`]]),
  ports: new Map([["52:54:00:aa:bb:02", wanted.network]]),
};
const guest = (change: Partial<Definition> = {}): Guest => ({
  ...{ name: wanted.name, running: false, autostart: false },
  ...{ persistent: { ...asDeclared, ...change }, active: undefined },
});
const sizes = new Map([
  [`images/${wanted.name}.qcow2`, wanted.diskGib * 1024 ** 3],
  ["images/data.qcow2", 1024 ** 3],
]);
const extras = (one: Guest) =>
  hostTooMuch({ ...planned, guests: [...guestNames, wanted.name] }, [vm1, one], declared);

test("a guest that is declared and there is neither too much nor missing", () => {
  expect(extras(guest())).toEqual([]);
  expect(guestsNotThere([vm1, guest()], declared, sizes)).toEqual([]);
  expect(guestsNotThere([vm1], declared, sizes)).toEqual([`hv1 domain ${wanted.name}: ∅`]);
  expect(guestsNotThere([vm1], [{ ...wanted, by: "2999-01-01" }], sizes)).toEqual([]);
});

test.for<[string, Partial<Definition>, string]>([
  [
    "another network",
    { ports: new Map([["52:54:00:aa:bb:02", "wan"]]) },
    "interface 52:54:00:aa:bb:02 wan",
  ],
  ["a file of the host's", { disks: new Map([["vda", "/etc/shadow"]]) }, "disk /etc/shadow"],
  ["a folder of the host's", { openings: ["filesystem /etc"] }, "filesystem /etc"],
])("a declared guest that has %s is told", ([, change, expected]) => {
  expect(extras(guest(change))).toEqual([`${wanted.name}: ${expected}`]);
});

test.for<[string, Guest]>([
  ["memory", guest({ memoryMib: wanted.memoryMib + 64 })],
  ["processors", guest({ processors: 8 })],
  ["two cards", guest({ ports: new Map([...asDeclared.ports, ["52:54:00:aa:bb:03", "srv"]]) })],
  ["disks", guest({ disks: new Map([...asDeclared.disks, ["vdb", "images/data.qcow2"]]) })],
  ["a disk that is no image", guest({ disks: new Map([["vda", "images/x.qcow2"]]) })],
  ["no disk", guest({ disks: new Map([["sda", ""]]) })],
  ["memory as it runs", { ...guest(), active: { ...asDeclared, memoryMib: 512 } }],
])("a declared guest is exactly so: %s", ([, one]) => {
  const [told] = guestsNotThere([one], declared, sizes);
  expect(told).toContain(`hv1 domain ${wanted.name}: `);
  expect(told).toContain(` ≠ srv, ${wanted.memoryMib} MiB, 1 vCPU, 1 GiB`);
});
