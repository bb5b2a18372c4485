import { describe, expect, test } from "vitest";
import { directoryLdif } from "../../modules/domain-controller/directory-ldif.js";
import { dnsRecords, reverseZoneOf } from "../../modules/domain-controller/dns-records.js";
import { ldif } from "../../modules/domain-controller/ldif.js";
import { passwordsLdif } from "../../modules/domain-controller/passwords-ldif.js";
import { sambaConf } from "../../modules/domain-controller/samba-conf.js";
import { Seed } from "../../scripts/ground/seed.js";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("LDIF", () => {
  test("writes plain values as they are", () => {
    expect(ldif([[["dn", "CN=a,DC=b"]]])).toBe("dn: CN=a,DC=b\n\n");
  });

  test.for(["Hélène", " leading", ": colon", "<file"])("writes %o in base64", (value) => {
    expect(ldif([[["cn", value]]])).toBe(`cn:: ${base64(value)}\n\n`);
  });
});

describe("the directory", () => {
  const text = directoryLdif();

  test("puts a person in the unit of their service", () => {
    expect(text).toContain(
      `dn:: ${base64("CN=Hélène Dupont,OU=Comptabilité,OU=Duval,DC=duval,DC=test")}`,
    );
  });

  test("gives a workstation the service names that its keytab is made for", () => {
    expect(text).toContain("servicePrincipalName: HOST/wsb1.duval.test\n");
  });

  test("adds no account that is enabled: passwords come at first boot", () => {
    expect(text).not.toMatch(/^userAccountControl: (512|4096)$/m);
    expect(text).not.toContain("unicodePwd");
  });

  test("adds each policy before the unit that it is linked to", () => {
    expect(text.indexOf("groupPolicyContainer")).toBeLessThan(text.indexOf("gPLink"));
  });
});

describe("a candidate's passwords", () => {
  const text = passwordsLdif(new Seed("a"));
  const encoded = (purpose: string) =>
    Buffer.from(`"${new Seed("a").password(purpose)}"`, "utf16le").toString("base64");

  test.for(["account/administrator", "account/h.dupont", "computer/ws1"])(
    "include %s",
    (purpose) => {
      expect(text).toContain(`unicodePwd:: ${encoded(purpose)}\n`);
    },
  );

  test("enable everybody but who has left", () => {
    const records = text.split("\n\n");
    const left = records.find((record) => record.includes(encoded("account/g.perrin")));
    expect(left).not.toContain("userAccountControl");
    const others = records.filter((record) => record.includes("userAccountControl: 512"));
    expect(others).toHaveLength(9);
  });

  test("differ between candidates", () => {
    expect(passwordsLdif(new Seed("b"))).not.toBe(text);
  });
});

describe("DNS", () => {
  test.for([
    ["10.10.30.0/24", "30.10.10.in-addr.arpa"],
    ["10.20.30.0/24", "30.20.10.in-addr.arpa"],
  ] as const)("the reverse zone of %s is %s", ([cidr, zone]) => {
    expect(reverseZoneOf(cidr)).toBe(zone);
  });

  test("fails for a segment that has no zone of its own", () => {
    expect(() => reverseZoneOf("10.10.0.0/16")).toThrow("no reverse zone for 10.10.0.0/16");
  });

  test("has a name for every address and an address for every name", () => {
    const records = dnsRecords();
    const addresses = records.filter(({ type }) => type === "A");
    const pointers = records.filter(({ type }) => type === "PTR");
    expect(pointers.map(({ data }) => data)).toEqual(
      addresses.map(({ name }) => `${name}.duval.test`),
    );
    expect(new Set(addresses.map(({ name }) => name)).size).toBe(addresses.length);
  });

  test("knows nothing of the outside", () => {
    expect(dnsRecords().filter(({ data }) => data.startsWith("203."))).toEqual([]);
  });
});

test("a controller asks the simulated Internet for what is not its own", () => {
  expect(sambaConf("dc2")).toContain("dns forwarder = 203.0.113.254\n");
});
