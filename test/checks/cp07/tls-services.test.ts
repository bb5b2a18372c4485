import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { behindTiers, tlsElsewhere, tlsServices } from "../../../checks/cp07/lib/tls-services.js";
import { secrets } from "../../../modules/secrets.js";
import { tlsNames } from "../../../modules/tls-names.js";
import { Seed } from "../../../scripts/ground/seed.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { offeredBy, tlsOf } from "../../../stacks/plan/service-ports.js";

/** `serverAuth`, as certificates have it. */
const serverUsage = "1.3.6.1.5.5.7.3.1";

test("every machine whose services speak TLS is looked at, or it is said where", () => {
  const looked = new Set([...tlsServices().map(({ machine }) => machine)]);
  for (const machine of machineNames) {
    const speaks = tlsOf(machine).length > 0;
    expect([machine, looked.has(machine)]).toEqual([machine, speaks && machine !== "ext1"]);
    expect([machine, looked.has(machine) && machine in tlsElsewhere]).toEqual([machine, false]);
  }
  expect(behindTiers.filter((machine) => !looked.has(machine))).toEqual([]);
});

test("whoever is given a server's certificate is looked at under all of its names, or it is said where", async () => {
  const seed = new Seed("a seed of the tests");
  let issued = 0;
  for (const machine of machineNames) {
    const files = Object.values((await secrets[machine]?.(seed)) ?? {});
    const certificates = files
      .filter((file) => file.startsWith("-----BEGIN CERTIFICATE-----"))
      .map((file) => new X509Certificate(file))
      .filter(({ ca, keyUsage }) => !ca && keyUsage?.includes(serverUsage));
    issued += certificates.length;
    for (const { subjectAltName = "" } of certificates) {
      if (machine in tlsElsewhere) continue;
      const names = subjectAltName.split(", ").map((name) => name.replace("DNS:", ""));
      expect(names.sort()).toEqual([...(tlsNames()[machine] ?? [])].sort());
    }
    if (certificates.length === 0)
      expect([machine, tlsNames()[machine]]).toEqual([machine, undefined]);
  }
  expect(issued).toBeGreaterThan(10);
});

test("a port is TLS's or in clear, and offered all the same", () => {
  expect(
    tlsOf("mail1")
      .map(({ port }) => port)
      .sort(),
  ).toEqual([25, 4190, 443, 465, 587, 993].sort());
  expect(offeredBy("dc1").tcp).toEqual(expect.arrayContaining([88, 389, 445, 636, 3268, 3269]));
  expect(tlsOf("file1")).toEqual([]);
});
