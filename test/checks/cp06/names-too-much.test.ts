import { expect, test } from "vitest";
import { dnsData } from "../../../checks/cp06/dns-data.js";
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
import { plan } from "../../../stacks/plan/plan.js";

const { domain } = plan.company;
const { dc1 } = plan.machines;
const served = { zones: new Set(ownZones), records: [] };

const told = (name: string, type: string, data: string) =>
  namesTooMuch({ ...served, records: [{ name, type, data }] });

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
    [`dn: DC=${dn},CN=MicrosoftDNS,DC=DomainDnsZones,${baseDn}`, ...lines].join("\n");
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
    [`ws3.${domain}`, "A", plan.segments.lan.scope.from],
    [`${delivered}.${domain}`, "A", plan.segments.lan.scope.to],
    [`101.${leasedZones[0]}`, "PTR", `ws2.${domain}`],
    [`mail._domainkey.${domain}`, "TXT", '"v=dkim1; k=rsa; p=mii" "bij"'],
  ].map(([name = "", type = "", data = ""]) => ({ name, type, data }));
  expect(namesTooMuch({ ...served, records: [...records, ...more] })).toEqual([]);
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
  ["somebody else's name for an address", `9.${leasedZones[0]}`, "PTR", "www.exemple.test"],
  ["a text", `_acme-challenge.${domain}`, "TXT", '"x"'],
] as const)("%s is too much", ([, name, type, data]) => {
  expect(told(name, type, data)).toEqual([`${name} ${type} ${data}`]);
});

test("a zone of somebody else's is too much, and told once", () => {
  const records = [{ name: "www.partenaire.test", type: "A", data: "192.0.2.1" }];
  expect(namesTooMuch({ zones: new Set([...ownZones, "partenaire.test"]), records })).toEqual([
    "partenaire.test (zone)",
  ]);
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
  const records = [{ name: machine, type: "A", data: "10.10.30.120" }];
  expect(namesTooMuch({ ...served, records })).toHaveLength(1);
  expect(namesTooMuch({ ...served, records }, [{ name: "ws9" }])).toEqual([]);
  const taken = [{ name: machine, type: "A", data: dc1.interfaces.srv }];
  expect(namesTooMuch({ ...served, records: taken }, [{ name: "ws9" }])).toHaveLength(1);
});
