import { expect, test } from "vitest";
import { keptWaysTooMuch } from "../../../checks/cp06/lib/kept-ways-too-much.js";
import { namesAstray } from "../../../checks/cp06/lib/names-astray.js";
import { waysTooMuch } from "../../../checks/cp06/lib/ways-too-much.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import { plan } from "../../../stacks/plan/plan.js";

const { srv, lan, dmz, siteb } = plan().segments;
const { adm1, dc1, dc2, file1 } = plan().machines;
const own = adm1.interfaces.srv;
const broadcast = own.replace(/\d+$/, "255");

/** What BusyBox says of adm1 as the plan has it. */
const rules = [
  "0:\tfrom all lookup local ",
  "32766:\tfrom all lookup main ",
  "32767:\tfrom all lookup default ",
  "0:\tfrom all lookup local ",
  "32766:\tfrom all lookup main ",
];
const addresses = [
  "1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever",
  `7: srv    inet ${own}/24 brd ${broadcast} scope global srv\\       valid_lft forever preferred_lft forever`,
  "7: srv    inet6 fe80::2862:71ff:fe2d:87e2/64 scope link \\       valid_lft forever preferred_lft forever",
];
const byDefault = `default via ${srv.gateway} dev srv  metric 5 `;
const routes = [
  byDefault,
  `${srv.cidr} dev srv scope link  src ${own} `,
  `local ${own} dev srv table local scope host  src ${own} `,
  `broadcast ${broadcast} dev srv table local scope link  src ${own} `,
  "local 127.0.0.0/8 dev lo table local scope host  src 127.0.0.1 ",
  "local 127.0.0.1 dev lo table local scope host  src 127.0.0.1 ",
  "broadcast 127.255.255.255 dev lo table local scope link  src 127.0.0.1 ",
  "fe80::/64 dev srv  metric 256 ",
  "local fe80::2862:71ff:fe2d:87e2 dev srv table local  metric 0 ",
  "multicast ff00::/8 dev srv table local  metric 256 ",
];
const sound = { addresses, rules, routes };

test("what the plan gives is not too much", () => {
  expect(waysTooMuch("adm1", sound)).toEqual([]);
});

test.for([
  `${dmz.cidr} via ${own} dev srv`,
  `blackhole ${lan.cidr}`,
  "unreachable default",
  `prohibit ${dc1.interfaces.srv}`,
  `${lan.cidr} via ${srv.gateway} dev srv table 77`,
  `local ${dc1.interfaces.srv} dev lo table local scope host`,
  `default via ${dc1.interfaces.srv} dev srv`,
  "2001:db8::/32 via fe80::1 dev srv",
  "0.0.0.0/1 via 10.0.0.1 dev srv",
])("a route too much: %s", (way) => {
  expect(waysTooMuch("adm1", { ...sound, routes: [...routes, `${way} `] })).toEqual([
    `route ${way}`,
  ]);
});

test("a second address of a workstation is CP3's to judge, and so are the kernel's ways to it", () => {
  const [first, second] = ["100", "102"].map((end) => lan.gateway.replace(/\d+$/, end));
  const both = {
    rules,
    addresses: [first, second].map(
      (address) => `7: lan    inet ${address}/24 scope global lan\\       valid_lft forever`,
    ),
    routes: [
      `${lan.cidr} dev lan scope link  src ${first} `,
      `local ${first} dev lan table local scope host  src ${first} `,
      `local ${second} dev lan table local scope host  src ${first} `,
    ],
  };
  expect(waysTooMuch("ws3", both)).toEqual([]);
  const elsewhere = `local ${second} dev lan table local scope host src ${dc1.interfaces.srv}`;
  expect(waysTooMuch("ws3", { ...both, routes: [elsewhere] })).toEqual([`route ${elsewhere}`]);
});

test("a rule, an address and a default route that is missing are told", () => {
  const odd = {
    rules: [...rules, "99:\tfrom all to 10.8.0.0/16 lookup unspec prohibit"],
    addresses: [
      ...addresses,
      "1: lo    inet 10.10.10.10/32 scope global lo\\       valid_lft forever",
    ],
    routes: routes.filter((way) => way !== byDefault),
  };
  expect(waysTooMuch("adm1", odd)).toEqual([
    "rule 99: from all to 10.8.0.0/16 lookup unspec prohibit",
    "lo 10.10.10.10/32",
    `default via ${srv.gateway}: ∅`,
  ]);
});

test("a router has the other site's networks through the tunnel, and nobody else has", () => {
  const { interface: tunnel, fw2 } = plan().vpn.siteToSite;
  const way = `${siteb.cidr} via ${fw2} dev ${tunnel}`;
  expect(waysTooMuch("fw1", { ...sound, addresses: [], routes: [way] })).toEqual([]);
  expect(waysTooMuch("mon1", { ...sound, addresses: [], routes: [way] })).toEqual([`route ${way}`]);
});

const kept = (file: Partial<AgainstImage["files"][number]>) =>
  keptWaysTooMuch("ws2", {
    machine: "ws2",
    files: [
      {
        path: "/etc/network/interfaces",
        kind: "file",
        now: "",
        built: "auto lan\niface lan inet dhcp\n",
        changed: 0,
        whole: true,
        unit: null,
        folder: false,
        ...file,
      },
    ],
    privileged: [],
    open: [],
    more: 0,
    first: [],
    image: "ws2",
  });

test("what brings a route back at a start is told, and a segment's own gateway is not", () => {
  const typed = `iface lan inet static\n  address 10.0.0.1\n  gateway ${lan.gateway}\n`;
  expect(kept({ now: typed })).toEqual([]);
  expect(kept({ now: typed.replace(lan.gateway, "10.0.0.9") })).toEqual([
    "/etc/network/interfaces gateway 10.0.0.9",
  ]);
  expect(kept({ now: "iface lan inet dhcp\n  up ip r add 10.0.0.0/8 via 10.0.0.9\n" })).toEqual([
    "/etc/network/interfaces up ip r add 10.0.0.0/8 via 10.0.0.9",
  ]);
  expect(
    kept({
      path: "/etc/network/if-up.d/x",
      built: null,
      now: "#!/bin/sh\nroute add default lan\n",
    }),
  ).toEqual(["/etc/network/if-up.d/x route add default lan"]);
  expect(kept({ built: `gateway ${srv.gateway}\n`, now: "" })).toEqual([
    `/etc/network/interfaces gateway ${srv.gateway}: ∅`,
  ]);
});

test("whom a machine asks for names, and what hides their answer, is told", () => {
  const names = [
    `resolv nameserver ${dc1.interfaces.srv}`,
    `resolv nameserver ${dc2.interfaces.srv}`,
    `hosts 127.0.0.1 localhost`,
    `hosts ${own} adm1.${plan().company.domain} adm1`,
    "nsswitch hosts: files dns",
  ];
  expect(namesAstray("adm1", { names })).toEqual([]);
  expect(
    namesAstray("adm1", {
      names: [
        ...names.slice(1),
        "resolv nameserver 192.0.2.1",
        `hosts ${dc2.interfaces.srv} FILE1`,
        `hosts ${file1.interfaces.srv} file1`,
        "hosts 127.0.0.1 support",
      ],
    }),
  ).toEqual([
    "/etc/resolv.conf nameserver 192.0.2.1",
    `/etc/resolv.conf nameserver ${dc1.interfaces.srv}: ∅`,
    `/etc/hosts ${dc2.interfaces.srv} FILE1`,
    "/etc/hosts 127.0.0.1 support",
  ]);
});
