import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { dnsRecords } from "../../modules/domain-controller/dns-records.js";
import { images } from "../../modules/images.js";
import type { Image } from "../../modules/lib/image.js";
import { collectorFiles } from "../../modules/monitoring/collector-conf.js";
import { commandsCfg } from "../../modules/monitoring/commands-cfg.js";
import { machineCfg } from "../../modules/monitoring/machine-cfg.js";
import { monitoringSecrets } from "../../modules/monitoring/monitoring-secrets.js";
import { serviceChecks } from "../../modules/monitoring/service-checks.js";
import { supervisionSite } from "../../modules/monitoring/supervision-site.js";
import { Seed } from "../../scripts/ground/seed.js";
import { machineNames } from "../../stacks/plan/plan.js";

const commands = new Set(
  [...commandsCfg().matchAll(/command_name +(\S+)/g)].map(([, name]) => name),
);

function fileOf(image: Image, path: string): string {
  const found = image.context.find((file) => file.path === `files${path}`);
  if (!found) throw new Error(`no ${path} in the image of ${image.name}`);
  return found.content.toString();
}

test.for(machineNames)(
  "%s is watched: its presence, and its services by commands that exist",
  (name) => {
    const file = fileOf(images().mon1, `/etc/nagios4/machines/${name}.cfg`);
    expect(file).toMatch(new RegExp(`host_name +${name}\\n`));
    for (const { name: service, command } of serviceChecks(name)) {
      // Nagios starts with none of its objects when one has such a name.
      expect(service).not.toMatch(/[`~!$%^&*|'"<>?,()=]/);
      expect(commands).toContain(command.split("!")[0]);
      expect(file).toContain(command);
    }
  },
);

test("every address that is watched is the plan's, on the side that mon1 sees", () => {
  expect(machineCfg("fw1")).toContain("address       10.10.10.1\n");
  expect(machineCfg("ws1")).toContain("address       10.10.30.51\n");
  expect(machineCfg("wsb1")).toContain("address       wsb1.duval.test\n");
});

test("fails when nobody knows how to watch a service", () => {
  expect(() => serviceChecks("db1", ["gopher"])).toThrow(
    "nobody knows how to watch 'gopher' of 'db1': say how in modules/monitoring/service-checks.ts",
  );
});

test("fails when nothing says which site a machine serves", () => {
  expect(() => serviceChecks("db1", ["HTTPS"])).toThrow("which site 'db1' serves by HTTPS");
});

test.for([
  ["web1", "fw1"],
  ["ws1", "fw1"],
  ["ext1", "fw1"],
  ["fw2", "fw1"],
  ["wsb1", "fw2"],
  ["fw1", undefined],
  ["dc1", undefined],
] as const)("%s is behind %s", ([machine, router]) => {
  expect(machineCfg(machine).match(/parents +(\S+)/)?.[1]).toBe(router);
});

test("no service is asked with a password, which anybody on the machine would read", () => {
  expect(commandsCfg()).not.toMatch(/ (-P|--password|--pass)\b/);
});

test("a lab without mail has nobody to write to", () => {
  const written = machineNames.filter((name) => machineCfg(name).includes("alerte-courrier"));
  expect(written).toEqual(["mail1"]);
});

test("the log of a machine is told by its address, and one of the tunnel is fw2's", () => {
  const { table, nomatch } = JSON.parse(collectorFiles()["/etc/rsyslog.d/machines.json"] ?? "");
  expect(table).toContainEqual({ index: "10.10.30.51", value: "ws1" });
  expect(table).toContainEqual({ index: "10.255.0.2", value: "fw2" });
  expect(new Set(table.map(({ index }: { index: string }) => index)).size).toBe(table.length);
  expect(nomatch).toBe("autres");
});

test("a leased address is believed within its segment alone", () => {
  expect(collectorFiles()["/etc/rsyslog.conf"]).toContain(
    'if $hostname == "wsb1" and $fromhost-ip startswith "10.20.30."',
  );
});

test("a file of logs that is full is one that logrotate puts aside", () => {
  const full = collectorFiles()["/etc/rsyslog.conf"]?.match(/rotation\.sizeLimit="(\d+)"/g);
  const limit = Number(full?.[0]?.match(/\d+/)?.[0]);
  expect(full).toEqual([full?.[0], full?.[0]]);
  // It leaves alone what is no larger, and rsyslog would write no more into such a file.
  const taken = fileOf(images().mon1, "/etc/logrotate.d/machines").match(/maxsize (\d+)/)?.[1];
  expect(limit).toBeGreaterThan(Number(taken));
});

test("what one address sends is counted before it is known to be an open connection's", () => {
  const [, input = ""] = fileOf(images().mon1, "/etc/nftables.conf").split("chain input {");
  expect(input.indexOf("tcp dport 514 jump journaux")).toBeGreaterThan(0);
  expect(input.indexOf("tcp dport 514 jump journaux")).toBeLessThan(input.indexOf("established"));
});

test("every machine sends its log to mon1", () => {
  const others = Object.entries(images()).filter(([machine]) => machine !== "mon1");
  for (const [machine, image] of others) {
    expect(fileOf(image, "/etc/rsyslog.conf"), machine).toContain(
      'target="10.10.10.80" port="514"',
    );
  }
});

test("the pages are for technicians, whom both controllers know over TLS that is verified", async () => {
  const site = supervisionSite();
  expect(site).toContain('AuthLDAPURL "ldaps://dc1.duval.test dc2.duval.test/OU=Duval,');
  expect(site).toContain("CN=GG_Techniciens,");
  expect(dnsRecords()).toContainEqual({
    zone: "duval.test",
    name: "supervision",
    type: "CNAME",
    data: "mon1.duval.test",
  });
  const { "mon1.crt": own = "" } = await monitoringSecrets(new Seed("a seed of the tests"));
  expect(new X509Certificate(own).checkHost("supervision.duval.test")).toBeTruthy();
});
