import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { nsdZones } from "../../modules/internet/nsd-zones.js";
import { benchSecrets } from "../../modules/router/bench-secrets.js";
import { dhcpHelperDefault } from "../../modules/router/dhcp-helper-default.js";
import { remoteAccessConf } from "../../modules/router/remote-access-conf.js";
import { routerSecrets } from "../../modules/router/router-secrets.js";
import { siteToSiteConf } from "../../modules/router/site-to-site-conf.js";
import { squidConf } from "../../modules/router/squid-conf.js";
import { Seed } from "../../scripts/ground/seed.js";

test("each end of the tunnel knows the other's name, address and networks", () => {
  const fw1 = siteToSiteConf("fw1");
  expect(fw1).toContain("ifconfig 10.255.0.1 10.255.0.2\n");
  expect(fw1).toContain("route 10.20.30.0 255.255.255.0\n");
  expect(fw1).toContain("verify-x509-name fw2 name\n");
  const fw2 = siteToSiteConf("fw2");
  expect(fw2).toContain("remote 203.0.113.1 1195\n");
  expect(fw2).toContain("route 10.10.30.0 255.255.255.0\n");
  expect(fw2).toContain("verify-x509-name fw1 name\n");
});

test("both VPNs check the revocation list", () => {
  for (const conf of [siteToSiteConf("fw1"), siteToSiteConf("fw2"), remoteAccessConf()]) {
    expect(conf).toMatch(/^crl-verify /m);
  }
});

test("the remote-access server teaches the way to servers and workstations", () => {
  expect(remoteAccessConf()).toContain('push "route 10.10.10.0 255.255.255.0"');
  expect(remoteAccessConf()).toContain('push "route 10.10.30.0 255.255.255.0"');
});

test("the relay listens where clients ask and the server is not", () => {
  expect(dhcpHelperDefault("fw1")).toContain('"-s 10.10.10.20 -i dmz -i lan -i guest"');
  expect(dhcpHelperDefault("fw2")).toContain('"-s 10.10.10.20 -i siteb"');
});

test("the proxy serves whom the flow matrix lets in, and is no way around the firewall", () => {
  const conf = squidConf();
  expect(conf).toMatch(
    /^acl entreprise src (?=.*10\.10\.30\.0)(?=.*10\.20\.30\.0)(?=.*10\.10\.10\.0)/m,
  );
  expect(conf).not.toMatch(/^acl entreprise src .*10\.10\.40\.0/m);
  expect(conf.indexOf("deny vers_internes")).toBeLessThan(conf.indexOf("allow entreprise"));
  expect(conf.indexOf("deny sites_interdits")).toBeLessThan(conf.indexOf("allow entreprise"));
});

test("outside names are served, forwards and backwards, and every other name does not exist", () => {
  const zones = nsdZones();
  expect(zones["exemple.test"]).toContain("www.exemple.test. A 203.0.113.254");
  expect(zones["113.0.203.in-addr.arpa"]).toContain("1 PTR mail.duval.test.");
  expect(zones["."]).toContain("@ SOA ");
});

test("the Internet knows where the company's mail goes, who sends it, and nothing of what is inside", () => {
  const zone = nsdZones()["duval.test"];
  expect(zone).toContain("@ MX 10 mail.duval.test.\nmail.duval.test. A 203.0.113.1\n");
  expect(zone).toContain('@ TXT "v=spf1 mx -all"\n_dmarc TXT "v=DMARC1; p=reject;');
  expect(zone).not.toMatch(/ A 10\./);
});

test("the routers and the mobile workers trust one authority", async () => {
  const seed = new Seed("a seed of the tests");
  const { "ca.crt": authority = "", "fw1.crt": fw1 = "" } = await routerSecrets("fw1", seed);
  const bench = await benchSecrets(seed);
  const issuer = new X509Certificate(authority).publicKey;
  expect(new X509Certificate(fw1).verify(issuer)).toBe(true);
  for (const file of ["nomade.ovpn", "ancien.ovpn"]) {
    const [, certificate = ""] = bench[file]?.split(/<\/?cert>/) ?? [];
    expect(new X509Certificate(certificate).verify(issuer), file).toBe(true);
  }
});
