import { expect, test } from "vitest";
import { type KeaScopes, keaFile } from "../../../checks/cp06/kea-scopes.js";
import { leasesTooMuch } from "../../../checks/cp06/leases-too-much.js";
import { relaysTooMuch } from "../../../checks/cp06/relays-too-much.js";
import { keaConfig } from "../../../modules/dhcp-server/kea-config.js";
import { dhcpHelperDefault } from "../../../modules/router/dhcp-helper-default.js";
import { plan } from "../../../stacks/plan/plan.js";

const text = keaConfig();
const planned = keaFile(text) as KeaScopes;
const { lan, guest } = plan.segments;

/** What is told of a configuration that differs from the plan's. */
function told(from: string | RegExp, to: string): string[] {
  expect(text).toMatch(from);
  const found = keaFile(text.replace(from, to));
  if (!found) throw new Error("Kea would not take it");
  return leasesTooMuch(found, planned);
}

test("the plan's own configuration is not too much, nor less of it", () => {
  expect(leasesTooMuch(planned, planned)).toEqual([]);
  expect(told(`${lan.scope.from} - ${lan.scope.to}`, `${lan.scope.from}/32`)).toEqual([]);
  expect(leasesTooMuch({ ...planned, subnet4: planned.subnet4.slice(1) }, planned)).toEqual([]);
});

test("what Kea would not take, or is none, is no configuration", () => {
  expect(keaFile("{")).toBeUndefined();
  expect(keaFile("{}")).toBeUndefined();
  expect(keaFile('/* a */ { "Dhcp4": { "subnet4": [] } } # b')?.subnet4).toEqual([]);
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
    `${plan.segments.dmz.cidr}: option ntp-servers 192.0.2.7`,
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
