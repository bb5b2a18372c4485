import { describe, expect, test } from "vitest";
import { dnsData } from "../../../checks/cp06/dns-data.js";
import { namesNotThere } from "../../../checks/cp06/lib/names-not-there.js";
import {
  namesTooMuch,
  ownZones,
  servedNames,
  settingsTooMuch,
} from "../../../checks/cp06/names-too-much.js";
import { wantedRecords } from "../../../checks/cp06/wanted-records.js";
import { ldapEntries } from "../../../checks/lib/probes/directory/ldap-entries.js";
import { deliveredName, workstationsToDeliver } from "../../../modules/deployment/deployment.js";
import { leasedZones } from "../../../modules/domain-controller/dns-records.js";
import { baseDn } from "../../../modules/domain-controller/names.js";
import { sambaConf } from "../../../modules/domain-controller/samba-conf.js";
import {
  declarationSchema,
  nothingDeclared,
} from "../../../scripts/facts/declaration/declaration.js";
import { exampleDeclaration } from "../../../scripts/training/declare/example-declaration.js";
import { plan } from "../../../stacks/plan/plan.js";

const reason = "ticket 12: one more machine";
const { domain } = plan().company;
const { dc1 } = plan().machines;
const served = { zones: new Set(ownZones()), records: [] };

const told = (name: string, type: string, data: string) =>
  namesTooMuch({ ...served, records: [{ name, type, data }] }, nothingDeclared);

test.for([
  [
    "a service and its controller",
    "GAAhAAXwAABDAAAAAAADhAAAAAAAAAAAAAAAZAGFEAMDZGMyBWR1dmFsBHRlc3QA",
    "SRV",
    "0 100 389 dc2.duval.test",
  ],
  ["an address", "BAABAAXwAAABAAAAAAADhAAAAAAAAAAACgoKCg==", "A", "10.10.10.10"],
  [
    "an alias",
    "FAAFAAXwAAAcAAAAAAADhAAAAAAAAAAAEgMFbWFpbDEFZHV2YWwEdGVzdAA=",
    "CNAME",
    "mail1.duval.test",
  ],
  [
    "where mail goes",
    "FgAPAAXwAAAoAAAAAAADhAAAAAAAAAAAAAoSAwVtYWlsMQVkdXZhbAR0ZXN0AA==",
    "MX",
    "10 mail1.duval.test",
  ],
  ["a text", "DwAQAAXwAAApAAAAAAADhAAAAAAAAAAADnY9c3BmMSBteCAtYWxs", "TXT", '"v=spf1 mx -all"'],
] as const)("%s is read as Samba keeps it", ([, encoded, type, data]) => {
  expect(dnsData(encoded)).toEqual({ type, data });
});

test("what is cut off is told, and what stands for a deleted record is nothing", () => {
  expect(dnsData("GAAhAAXwAAA=")).toMatchObject({ type: "?" });
  expect(dnsData("BAABAAXwAAABAAAAAAADhAAAAAAAAAAACg==")?.type).toBe("A");
  expect(dnsData("CAAAAAXwAAABAAAAAAADhAAAAAAAAAAAAAAAAAAAAAA=")).toBeUndefined();
});

test("names are read with their zones, without those that were deleted or that nobody is served from", () => {
  const record = "dnsRecord:: BAABAAXwAAABAAAAAAADhAAAAAAAAAAACgoKCg==";
  const in_ = (dn: string, ...lines: readonly string[]) =>
    [`dn: DC=${dn},CN=MicrosoftDNS,DC=DomainDnsZones,${baseDn()}`, ...lines].join("\n");
  const found = servedNames(
    ldapEntries(
      [
        in_(domain),
        in_(`@,DC=${domain}`, record),
        in_(`Paie,DC=${domain}`, record),
        in_(`vieux,DC=${domain}`, "dNSTombstoned: TRUE", record),
        in_("RootDNSServers"),
        in_("@,DC=RootDNSServers", record),
      ].join("\n\n"),
      ["dnsRecord"],
    ),
  );
  expect([...found.zones]).toEqual([domain]);
  expect(found.records.map(({ name }) => name)).toEqual([domain, `paie.${domain}`]);
});

test("names of the plan, of controllers and of machines that register themselves are not too much", () => {
  const records = wantedRecords().flatMap(({ name, type, records }) =>
    records.map((data) => ({ name, type, data })),
  );
  const [delivered] = workstationsToDeliver().map(({ mac }) => deliveredName(mac));
  const more = [
    [domain, "A", dc1.interfaces.srv],
    [domain, "NS", `dc2.${domain}`],
    [`_msdcs.${domain}`, "SOA", `dc1.${domain}`],
    [`gc._msdcs.${domain}`, "A", dc1.interfaces.srv],
    [`_ldap._tcp.pdc._msdcs.${domain}`, "SRV", `0 100 389 dc2.${domain}`],
    [
      `_kerberos._tcp.default-first-site-name._sites.dc._msdcs.${domain}`,
      "SRV",
      `0 100 88 dc1.${domain}`,
    ],
    [`7f53936c-6579-47e7-9596-2983879151a6._msdcs.${domain}`, "CNAME", `dc2.${domain}`],
    [`ws3.${domain}`, "A", plan().segments.lan.scope.from],
    [`${delivered}.${domain}`, "A", plan().segments.lan.scope.to],
    [`101.${leasedZones()[0]}`, "PTR", `ws2.${domain}`],
    [`mail._domainkey.${domain}`, "TXT", '"v=dkim1; k=rsa; p=mii" "bij"'],
  ].map(([name = "", type = "", data = ""]) => ({ name, type, data }));
  expect(namesTooMuch({ ...served, records: [...records, ...more] }, nothingDeclared)).toEqual([]);
});

test.for([
  ["an alias", `paie.${domain}`, "CNAME", `dc1.${domain}`],
  ["a wildcard", `*.${domain}`, "A", "192.0.2.1"],
  ["a workstation's name that leads to a server", `ws1.${domain}`, "A", dc1.interfaces.srv],
  ["a workstation's name that leads outside", `ws1.${domain}`, "A", "192.0.2.1"],
  [
    "a service at another port",
    `_ldap._tcp.dc._msdcs.${domain}`,
    "SRV",
    `0 100 3389 dc1.${domain}`,
  ],
  ["a service on another machine", `_gc._tcp.${domain}`, "SRV", `0 100 3268 ws1.${domain}`],
  ["a zone given away", `filiale.${domain}`, "NS", `ws1.${domain}`],
  ["somebody else's name for an address", `9.${leasedZones()[0]}`, "PTR", "www.exemple.test"],
  ["a text", `_acme-challenge.${domain}`, "TXT", '"x"'],
] as const)("%s is too much", ([, name, type, data]) => {
  expect(told(name, type, data)).toEqual([`${name} ${type} ${data}`]);
});

test("a zone of somebody else's is too much, and told once", () => {
  const records = [{ name: "www.partenaire.test", type: "A", data: "192.0.2.1" }];
  const zones = new Set([...ownZones(), "partenaire.test"]);
  expect(namesTooMuch({ zones, records }, nothingDeclared)).toEqual(["partenaire.test (zone)"]);
});

test("settings of names beyond the plan's are told, however they are written", () => {
  const planned = sambaConf("dc1");
  expect(settingsTooMuch(planned, planned)).toEqual([]);
  const other = planned
    .replace("secure only", "nonsecure")
    .replace(
      /dns forwarder = (.*)/,
      "DNS  Forwarder = $1 \\\n 192.0.2.53\n include = /etc/samba/more.conf",
    );
  expect(settingsTooMuch(other, planned)).toEqual([
    "DNS  Forwarder = 192.0.2.53",
    "include = /etc/samba/more.conf",
    "allow dns updates = nonsecure",
  ]);
});

test("a machine that was declared has a name of its own, and no other's address", () => {
  const machine = `ws9.${domain}`;
  const declared = declarationSchema().parse({
    computers: [{ name: "ws9", unit: "Postes", reason }],
  });
  const at = (data: string) => ({ ...served, records: [{ name: machine, type: "A", data }] });
  const leased = at(plan().segments.lan.scope.to);
  expect(namesTooMuch(leased, nothingDeclared)).toHaveLength(1);
  expect(namesTooMuch(leased, declared)).toEqual([]);
  expect(namesTooMuch(at(dc1.interfaces.srv), declared)).toHaveLength(1);
});

describe("names that are declared", () => {
  const declared = declarationSchema().parse(exampleDeclaration());
  const records = declared.names.map(({ name, type, data }) => ({ name, type, data }));
  const lines = records.map(({ name, type, data }) => `${name} ${type} ${data}`);
  const [alias, host] = records;

  test("are too much until they are, and not there where they are not", () => {
    expect(namesTooMuch({ ...served, records }, nothingDeclared)).toEqual(lines);
    expect(namesTooMuch({ ...served, records }, declared)).toEqual([]);
    expect(namesNotThere({ records }, declared.names)).toEqual([]);
    expect(namesNotThere({ records: [] }, declared.names)).toEqual(lines.map((one) => `${one}: ∅`));
  });

  test("are so exactly: another value, one more or another kind of record is told", () => {
    if (!alias || !host) throw new Error("the example has an alias and an address");
    const other = { ...alias, data: `mail1.${domain}` };
    const text = { ...host, type: "TXT", data: '"x"' };
    const found = [...records.filter((one) => one !== alias), other, text];
    expect(namesTooMuch({ ...served, records: found }, declared)).toEqual([
      `${other.name} CNAME ${other.data}`,
      `${text.name} TXT "x"`,
    ]);
    expect(namesNotThere({ records: found }, declared.names)).toEqual([
      `${alias.name} CNAME ${alias.data}: ${other.data}`,
    ]);
    const second = { ...host, data: dc1.interfaces.srv };
    expect(namesNotThere({ records: [...records, second] }, declared.names)).toEqual([
      `${host.name} A ${host.data}: ${host.data} + ${second.data}`,
    ]);
  });

  test("hold for a machine of that name as well: it registers no other address", () => {
    const machine = `ws9.${domain}`;
    const data = plan().segments.lan.scope.from.replace(/\d+$/, "61");
    const both = declarationSchema().parse({
      computers: [{ name: "ws9", unit: "Postes", reason }],
      names: [{ name: machine, type: "A", data, reason }],
    });
    const own = { name: machine, type: "A", data };
    expect(namesTooMuch({ ...served, records: [own] }, both)).toEqual([]);
    const other = { ...own, data: plan().segments.lan.scope.from };
    expect(namesTooMuch({ ...served, records: [other] }, both)).toHaveLength(1);
  });

  test("have to be there from their day on", () => {
    const later = declared.names.map((one) => ({ ...one, by: "2999-01-01" }));
    expect(namesNotThere({ records: [] }, later)).toEqual([]);
  });
});
