import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { dnsRecords } from "../../modules/domain-controller/dns-records.js";
import type { Image } from "../../modules/lib/image.js";
import { apacheSite } from "../../modules/n-tier/application-server/apache-site.js";
import { applicationServerImage } from "../../modules/n-tier/application-server/application-server-image.js";
import { databaseImage } from "../../modules/n-tier/database/database-image.js";
import { databaseSql } from "../../modules/n-tier/database/database-sql.js";
import { pgHba } from "../../modules/n-tier/database/pg-hba.js";
import { nTierSecrets } from "../../modules/n-tier/n-tier-secrets.js";
import { nginxConf } from "../../modules/n-tier/reverse-proxy/nginx-conf.js";
import { reverseProxyImage } from "../../modules/n-tier/reverse-proxy/reverse-proxy-image.js";
import { Seed } from "../../scripts/ground/seed.js";

const seed = new Seed("a seed of the tests");

function fileOf(image: Image, path: string): string {
  const found = image.context.find((file) => file.path === `files${path}`);
  if (!found) throw new Error(`no ${path} in the image of ${image.name}`);
  return found.content.toString();
}

/** The lines of a host's firewall that open a port. */
function opened(image: Image): string[] {
  const conf = fileOf(image, "/etc/nftables.conf");
  expect(conf).toContain("policy drop");
  return conf
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.includes("dport"));
}

test("each tier only lets the tier before it in", () => {
  expect(opened(reverseProxyImage())).toEqual(["tcp dport { 80, 443 } accept"]);
  for (const machine of ["app1", "app2"] as const) {
    expect(opened(applicationServerImage(machine))).toEqual([
      "ip saddr { 10.10.20.10, 10.10.10.80 } tcp dport { 8443 } accept",
    ]);
  }
  expect(opened(databaseImage())).toEqual([
    "ip saddr { 10.10.10.91, 10.10.10.92 } tcp dport { 5432 } accept",
  ]);
});

test("the front server answers to the name that people type, and proves it", async () => {
  expect(dnsRecords()).toContainEqual({
    zone: "duval.test",
    name: "veille",
    type: "CNAME",
    data: "web1.duval.test",
  });
  const { "web1.crt": own = "", "ca.crt": authority = "" } = await nTierSecrets.web1(seed);
  const certificate = new X509Certificate(own);
  expect(certificate.checkHost("veille.duval.test")).toBe("veille.duval.test");
  expect(certificate.verify(new X509Certificate(authority).publicKey)).toBe(true);
});

test("the front server knows both application servers, and the name on either's certificate", async () => {
  const conf = nginxConf();
  expect(conf).toMatch(/server 10\.10\.10\.91:8443 .*\n.*server 10\.10\.10\.92:8443 /);
  expect(conf).toContain("proxy_ssl_verify on;");
  for (const machine of ["app1", "app2"] as const) {
    const { [`${machine}.crt`]: own = "" } = await nTierSecrets[machine](seed);
    const name = new X509Certificate(own).checkHost("app.duval.test");
    expect(conf).toContain(`proxy_ssl_name ${name};`);
  }
});

test("a request carries its number from the front server to the others' logs", () => {
  expect(nginxConf()).toContain("proxy_set_header X-Request-Id $request_id;");
  expect(apacheSite("app1")).toMatch(/LogFormat .*%\{X-Request-Id\}i/);
});

test("people are looked up on both controllers, over TLS that is verified", () => {
  const site = apacheSite("app2");
  expect(site).toContain('AuthLDAPURL "ldaps://dc1.duval.test dc2.duval.test/OU=Duval,');
  expect(site).toContain("LDAPVerifyServerCert on");
});

test("the database only takes the application in from its servers, over TLS, and nobody without a password", () => {
  const rules = pgHba()
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(/\s+/));
  const remote = rules.filter(([kind]) => kind !== "local");
  expect(remote).toEqual([
    ["hostssl", "veille", "veille_app", "10.10.10.91/32", "scram-sha-256"],
    ["hostssl", "veille", "veille_app", "10.10.10.92/32", "scram-sha-256"],
  ]);
  const byName = rules.filter((rule) => rule.at(-1) === "peer");
  expect(byName).toEqual([["local", "all", "postgres", "peer"]]);
});

test("the application has the data, and neither the tables nor any other database", () => {
  const sql = databaseSql();
  expect(sql).toContain("REVOKE ALL ON DATABASE veille, postgres, template1 FROM PUBLIC;");
  expect(sql.match(/.* TO veille_app[,;].*/g)?.join("\n")).not.toMatch(/CREATE|ALL|OWNER/);
});

test("no image holds a password, and the database server is handed none", async () => {
  const { "secrets.env": own, "app1.crt": _, ...rest } = await nTierSecrets.app1(seed);
  const passwords = ["veille_app", "veille_migration", "veille_controle"].map((role) =>
    seed.password(`database/${role}`),
  );
  expect(own).toContain(passwords[0]);
  const elsewhere = [
    JSON.stringify(rest),
    JSON.stringify(await nTierSecrets.db1(seed)),
    JSON.stringify(await nTierSecrets.web1(seed)),
  ].join();
  for (const password of passwords) expect(elsewhere).not.toContain(password);
  expect(databaseSql()).not.toMatch(/password/i);
});
