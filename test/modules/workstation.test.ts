import { expect, test } from "vitest";
import { computerSecrets } from "../../modules/workstation/computer-secrets.js";
import { workstationFirewall } from "../../modules/workstation/firewall.js";
import { krb5Config } from "../../modules/workstation/krb5-config.js";
import { sssdConfig } from "../../modules/workstation/sssd-config.js";
import { workstationImage } from "../../modules/workstation/workstation-image.js";
import { Seed } from "../../scripts/ground/seed.js";
import { people } from "../../stacks/plan/people.js";

function fileOf(machine: "ws1" | "wsb1", path: string): string {
  const found = workstationImage(machine).context.find((file) => file.path === `files${path}`);
  if (!found) throw new Error(`no ${path} in the image of ${machine}`);
  return found.content.toString();
}

test("a workstation asks for its address on its own segment", () => {
  expect(fileOf("ws1", "/etc/network/interfaces")).toContain("iface lan inet dhcp");
  expect(fileOf("wsb1", "/etc/network/interfaces")).toContain("iface siteb inet dhcp");
});

test("a workstation takes SSH from the servers and from its own segment alone", () => {
  const ssh = workstationFirewall("siteb")
    .split("\n")
    .filter((line) => line.includes("dport 22"));
  expect(ssh.map((line) => line.trim())).toEqual([
    "ip saddr { 10.10.10.0/24, 10.20.30.0/24 } tcp dport 22 accept",
  ]);
  expect(workstationFirewall("siteb")).toContain("policy drop");
});

test("the assisted workstation alone can be shown to servers", () => {
  expect(fileOf("ws1", "/etc/nftables.conf")).toContain(
    "ip saddr 10.10.10.0/24 tcp dport 5900 accept",
  );
  expect(fileOf("wsb1", "/etc/nftables.conf")).not.toContain("5900");
});

test("a workstation knows the domain's identifier before it meets a controller", () => {
  expect(sssdConfig()).toContain(`ldap_idmap_default_domain_sid = ${people().domainSid}`);
});

test("a workstation lets the domain's policies decide, and nobody in without a controller", () => {
  expect(sssdConfig()).toContain("ad_gpo_access_control = enforcing");
  expect(sssdConfig()).toContain("cache_credentials = False");
});

test("a workstation makes no allowance for a clock that is wrong", () => {
  expect(krb5Config()).toContain("kdc_timesync = 0");
});

test("a workstation is given the password that the directory sets for its account", async () => {
  const seed = new Seed("a seed");
  const { "secrets.env": password } = await computerSecrets("ws2")(seed);
  expect(password).toBe(`COMPUTER_PASSWORD='${seed.password("computer/ws2")}'\n`);
});
