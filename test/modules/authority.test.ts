import { X509Certificate } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { Authority } from "../../modules/pki/authority.js";
import { Seed } from "../../scripts/ground/seed.js";

const seed = new Seed("a seed of the tests");
let authority: Authority;
beforeAll(async () => {
  authority = await Authority.of(seed);
});

test("what it issues is signed by it, with a name and a usage", async () => {
  const { certificate } = await authority.issue({
    name: "www",
    usage: "server",
    dnsNames: ["www.exemple.test"],
  });
  const issued = new X509Certificate(certificate);
  const issuer = new X509Certificate(authority.certificate);
  expect(issued.verify(issuer.publicKey)).toBe(true);
  expect(issued.checkIssued(issuer)).toBe(true);
  expect(issuer.ca).toBe(true);
  expect(issued.ca).toBe(false);
  expect(issued.checkHost("www.exemple.test")).toBe("www.exemple.test");
  expect(issued.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
});

test("the key fits the certificate", async () => {
  const { certificate, key } = await authority.issue({ name: "fw2", usage: "client" });
  const { createPrivateKey } = await import("node:crypto");
  expect(new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key))).toBe(true);
});

test("is valid since yesterday and for two years", async () => {
  const { certificate } = await authority.issue({ name: "fw1", usage: "server" });
  const { validFrom, validTo } = new X509Certificate(certificate);
  const days = (date: string) => (Date.parse(date) - Date.now()) / 86_400_000;
  expect(days(validFrom)).toBeCloseTo(-1, 1);
  expect(days(validTo)).toBeCloseTo(730, 1);
});

test("made again from the same seed it vouches for what it issued before", async () => {
  const { certificate } = await authority.issue({ name: "fw1", usage: "server" });
  const again = new X509Certificate((await Authority.of(seed)).certificate);
  expect(new X509Certificate(certificate).verify(again.publicKey)).toBe(true);
  const other = new X509Certificate((await Authority.of(new Seed("another"))).certificate);
  expect(new X509Certificate(certificate).verify(other.publicKey)).toBe(false);
});

test("its revocation list names the certificate by its serial number", async () => {
  const { X509Crl } = await import("@peculiar/x509");
  const { certificate } = await authority.issue({ name: "ancien", usage: "client" });
  const crl = new X509Crl(await authority.revoke(["ancien"]));
  const { serialNumber } = new X509Certificate(certificate);
  expect(crl.entries.map((entry) => entry.serialNumber.toUpperCase())).toEqual([serialNumber]);
});
