import { describe, expect, test } from "vitest";
import { type KeaScopes, keaFile } from "../../../checks/cp06/kea-scopes.js";
import { leasesTooMuch } from "../../../checks/cp06/leases-too-much.js";
import { leasesNotThere } from "../../../checks/cp06/lib/leases-not-there.js";
import { relaysTooMuch } from "../../../checks/cp06/relays-too-much.js";
import { keaConfig } from "../../../modules/dhcp-server/kea-config.js";
import { dhcpHelperDefault } from "../../../modules/router/dhcp-helper-default.js";
import { declarationSchema } from "../../../scripts/facts/declaration/declaration.js";
import { exampleDeclaration } from "../../../scripts/training/declare/example-declaration.js";
import { plan } from "../../../stacks/plan/plan.js";

const text = keaConfig();
const planned = keaFile(text) as KeaScopes;
const { lan, guest } = plan().segments;

/** What is told of a configuration that differs from the plan's. */
function told(from: string | RegExp, to: string): string[] {
  expect(text).toMatch(from);
  const found = keaFile(text.replace(from, to));
  if (!found) throw new Error("Kea would not take it");
  return leasesTooMuch(found, planned, []);
}

test("the plan's own configuration is not too much, nor less of it", () => {
  expect(leasesTooMuch(planned, planned, [])).toEqual([]);
  expect(told(`${lan.scope.from} - ${lan.scope.to}`, `${lan.scope.from}/32`)).toEqual([]);
  expect(leasesTooMuch({ ...planned, subnet4: planned.subnet4.slice(1) }, planned, [])).toEqual([]);
});

test("what Kea would not take, or is none, is no configuration", () => {
  expect(keaFile("{")).toBeUndefined();
  expect(keaFile("{}")).toBeUndefined();
  expect(keaFile('/* a */ { "Dhcp4": { "subnet4": [] } } # b')?.subnet4).toEqual([]);
  const comma = '{ "Dhcp4": { "subnet4": [{ "subnet": "a,]", }, /* b */ ], }, }';
  expect(keaFile(comma)?.subnet4.map(({ subnet }) => subnet)).toEqual(["a,]"]);
});

test.for<[string, string | RegExp, string, string]>([
  [
    "a wider pool",
    `- ${guest.scope.to}`,
    `- ${guest.scope.to.replace(/\d+$/, "199")}`,
    `${guest.cidr}: pool ${guest.scope.from}-${guest.scope.to.replace(/\d+$/, "199")}`,
  ],
  [
    "a subnet of nobody's",
    '"subnet4": [',
    '"subnet4": [{ "id": 99, "subnet": "192.0.2.0/24" },',
    "192.0.2.0/24: subnet",
  ],
  [
    "a shared network's subnet",
    '"subnet4": [',
    '"shared-networks": [{ "name": "w", "subnet4": [{ "id": 99, "subnet": "192.0.2.0/24" }] }], "subnet4": [',
    "192.0.2.0/24: subnet",
  ],
  [
    "a reservation for everybody's segment",
    '"subnet4": [',
    '"reservations": [{ "client-id": "01:02", "ip-address": "10.9.9.9" }], "subnet4": [',
    "reservations: reservation client-id → 10.9.9.9",
  ],
  [
    "an option for all",
    '"subnet4": [',
    '"option-data": [{ "code": 252, "data": "http://w/" }], "subnet4": [',
    "option-data: option 252 http://w/",
  ],
  [
    "one more value of an option",
    /"ntp-servers", "data": "/,
    '"ntp-servers", "data": "192.0.2.7, ',
    `${plan().segments.dmz.cidr}: option ntp-servers 192.0.2.7`,
  ],
  [
    "a class",
    '"client-classes": [',
    '"client-classes": [{ "name": "tous", "test": "1 == 1", "next-server": "192.0.2.7" },',
    "client-class tous",
  ],
  [
    "a library",
    '"hooks-libraries": [',
    '"hooks-libraries": [{ "library": "/tmp/a.so" },',
    "hooks-libraries /tmp/a.so",
  ],
  [
    "a database of reservations",
    '"subnet4": [',
    '"hosts-database": { "type": "pgsql" }, "subnet4": [',
    "hosts-database pgsql",
  ],
])("%s is too much", ([, from, to, expected]) => {
  expect(told(from, to)).toContain(expected);
});

describe("a reservation that is declared", () => {
  const declared = declarationSchema().parse(exampleDeclaration()).reservations;
  const [one] = declared;
  if (!one) throw new Error("the example reserves something");
  const { mac, address } = one;
  const other = address.replace(/\d+$/, "61");
  const own = { "hw-address": mac.toUpperCase(), "ip-address": address, hostname: "copieur" };
  const id = `${lan.cidr} ${mac} → ${address} copieur`;

  /** The plan's configuration with one more reservation, in a subnet. */
  function reserved(reservation: object, subnet: string = lan.cidr): KeaScopes {
    const found = keaFile(
      text.replace(
        new RegExp(`("subnet": "${subnet}"[\\s\\S]*?"reservations": \\[)([^\\]]*)`),
        (_, before: string, rest: string) =>
          `${before}${JSON.stringify(reservation)}${rest.trim() && ","}${rest}`,
      ),
    );
    if (!found) throw new Error("Kea would not take it");
    return found;
  }

  test("is too much until it is, and not there where it is not", () => {
    const found = reserved(own);
    const tooMuch = `${lan.cidr}: reservation ${mac} → ${address}`;
    expect(leasesTooMuch(found, planned, [])).toEqual([tooMuch]);
    expect(leasesTooMuch(found, planned, declared)).toEqual([]);
    expect(leasesNotThere(found, declared)).toEqual([]);
    expect(leasesNotThere(planned, declared)).toEqual([`${id}: ∅`]);
    expect(leasesNotThere(undefined, declared)).toEqual([`${id}: ∅`]);
    expect(leasesNotThere(planned, [{ ...one, by: "2999-01-01" }])).toEqual([]);
  });

  test.for<[string, object, string | undefined, string[], string[]]>([
    [
      "another address",
      { "ip-address": other },
      undefined,
      [`reservation ${mac} → ${other}`],
      [`${id}: ${other} copieur`],
    ],
    ["another name", { hostname: "imprimante" }, undefined, [], [`${id}: ${address} imprimante`]],
    ["another segment", {}, guest.cidr, [`reservation ${mac} → ${address}`], [`${id}: ∅`]],
    ["a loader", { "boot-file-name": "x" }, undefined, ["boot-file-name x"], []],
    [
      "an option",
      { "option-data": [{ name: "routers", data: other }] },
      undefined,
      [`option routers ${other}`],
      [],
    ],
    ["a class", { "client-classes": ["ipxe"] }, undefined, ["client-class ipxe"], []],
  ])("and has %s is told", ([, change, subnet, tooMuch, missing]) => {
    const found = reserved({ ...own, ...change }, subnet);
    const where = subnet ?? lan.cidr;
    expect(leasesTooMuch(found, planned, declared)).toEqual(
      tooMuch.map((what) => `${where}: ${what}`),
    );
    expect(leasesNotThere(found, declared)).toEqual(missing);
  });
});

test("a relay that tells another server, or listens elsewhere, is too much; one that is saved as planned is not", () => {
  const own = dhcpHelperDefault("fw2");
  const [, options] = /"(.*)"/.exec(own) ?? [];
  expect(relaysTooMuch("fw2", `${own}/usr/sbin/dhcp-helper ${options} \n`)).toEqual([]);
  expect(relaysTooMuch("fw2", "/usr/sbin/dhcp-helper -s 192.0.2.1 -i wan \n")).toEqual([
    "dhcp-helper -s 192.0.2.1",
    "dhcp-helper -i wan",
  ]);
  expect(relaysTooMuch("fw2", "# -s 192.0.2.1")).toEqual([]);
});
