import { createPrivateKey, createPublicKey, X509Certificate } from "node:crypto";
import { describe, expect, test } from "vitest";
import { dkimLdif } from "../../modules/domain-controller/dkim-record.js";
import { dnsRecords } from "../../modules/domain-controller/dns-records.js";
import { domainSecrets } from "../../modules/domain-controller/domain-secrets.js";
import { txtRecord } from "../../modules/domain-controller/txt-record.js";
import { internetSecrets } from "../../modules/internet/internet-secrets.js";
import { dkim } from "../../modules/mail-server/dkim.js";
import { dovecotFiles } from "../../modules/mail-server/dovecot-conf.js";
import { mailSecrets } from "../../modules/mail-server/mail-secrets.js";
import { mailServerImage } from "../../modules/mail-server/mail-server-image.js";
import { postfixConf } from "../../modules/mail-server/postfix-conf.js";
import { postfixMaps } from "../../modules/mail-server/postfix-maps.js";
import { drawRsaKey } from "../../modules/pki/draw-rsa-key.js";
import { Seed } from "../../scripts/ground/seed.js";

const seed = new Seed("a seed of the tests");

describe("an RSA key drawn from a seed", () => {
  test("is the same each time, and another for another candidate", async () => {
    const text = async (of: Seed) =>
      (await drawRsaKey(of, "x")).export({ type: "pkcs8", format: "pem" });
    expect(await text(seed)).toBe(await text(new Seed("a seed of the tests")));
    expect(await text(seed)).not.toBe(await text(new Seed("another")));
  });

  test.for(["a", "b", "c", "d"])("of seed %s has 2048 bits", async (name) => {
    const key = await drawRsaKey(new Seed(name), "x");
    expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
  });
});

describe("the key that mail is signed with", () => {
  test("is published in strings that a TXT record can hold", async () => {
    const { key, strings } = await dkim(seed);
    for (const string of strings) expect(string.length).toBeLessThanOrEqual(255);
    const published = strings.join("").replace(/^v=DKIM1; k=rsa; p=/, "");
    expect(published).toBe(
      createPublicKey(createPrivateKey(key))
        .export({ type: "spki", format: "der" })
        .toString("base64"),
    );
  });

  test("is the same on both controllers, outside, and on the mail server", async () => {
    const { key, strings } = await dkim(seed);
    expect((await mailSecrets(seed))["dkim.key"]).toBe(key);
    const outside = (await internetSecrets(seed))["dkim.zone"] ?? "";
    expect([...outside.matchAll(/"([^"]*)"/g)].map(([, string]) => string)).toEqual(strings);
    const [one, other] = await Promise.all([
      domainSecrets("dc1")(seed),
      domainSecrets("dc2")(seed),
    ]);
    expect(one["dkim.ldif"]).toBe(other["dkim.ldif"]);
    expect(one["ldap.crt"]).not.toBe(other["ldap.crt"]);
    expect(await dkimLdif(seed)).toContain(txtRecord(strings).toString("base64"));
  });

  test("is in no image", async () => {
    const content = mailServerImage()
      .context.map(({ content }) => content.toString())
      .join("");
    expect(content).not.toContain("PRIVATE KEY");
    expect(content).not.toMatch(/^(bind_pw|dnpass)/m);
  });
});

test("a TXT record of the directory: header, then each string after its length", () => {
  expect(txtRecord(["ab", "c"]).toString("hex")).toBe(
    "0500100005f00000010000000000038400000000000000000261620163",
  );
});

test("the mail server's certificate is good for each of its names", async () => {
  const { "mail.crt": certificate = "", "ca.crt": authority = "" } = await mailSecrets(seed);
  const mail = new X509Certificate(certificate);
  for (const name of ["mail.duval.test", "webmail.duval.test", "mail1.duval.test"]) {
    expect(mail.checkHost(name)).toBe(name);
  }
  expect(mail.verify(new X509Certificate(authority).publicKey)).toBe(true);
});

test("the directory's names lead mail to a host, not to an alias", () => {
  const records = dnsRecords();
  const aliases = records.filter(({ type }) => type === "CNAME").map(({ name }) => name);
  const leading = records.filter(({ type }) => type === "MX" || type === "SRV");
  expect(leading.some(({ type }) => type === "MX")).toBe(true);
  for (const { data } of leading) expect(aliases).not.toContain(data.split(".")[0]);
});

test("Postfix relays for nobody but itself, whoever has given a password, and the helpdesk", () => {
  const conf = postfixConf();
  expect(conf).toContain("mynetworks = 127.0.0.0/8\n");
  expect(conf).toMatch(/^smtpd_relay_restrictions = .*, reject_unauth_destination$/m);
  expect(conf).toContain("smtpd_tls_auth_only = yes\n");
});

test("both ask both controllers over TLS that they verify", () => {
  const both = "ldaps://dc1.duval.test ldaps://dc2.duval.test";
  for (const [path, text] of Object.entries(postfixMaps())) {
    if (path.includes("/ldap/")) expect(text).toContain(`server_host = ${both}\n`);
  }
  for (const [path, text] of Object.entries(dovecotFiles())) {
    if (!path.endsWith(".conf.ext")) continue;
    expect(text).toContain(`uris = ${both}\n`);
    expect(text).toContain("tls_require_cert = hard\n");
  }
});

test("a person's mailbox needs an account that is not disabled", () => {
  const off = "(!(userAccountControl:1.2.840.113556.1.4.803:=2))";
  expect(postfixMaps()["/etc/postfix/ldap/personnes.cf"]).toContain(off);
  expect(dovecotFiles()["/etc/dovecot/annuaire-mots-de-passe.conf.ext"]).toContain(off);
});
