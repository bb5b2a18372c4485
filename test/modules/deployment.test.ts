import { expect, test } from "vitest";
import { bootScripts } from "../../modules/deployment/boot-scripts.js";
import {
  deliveredName,
  deployment,
  workstationsToDeliver,
} from "../../modules/deployment/deployment.js";
import { deploymentImage } from "../../modules/deployment/deployment-image.js";
import { deploymentSecrets } from "../../modules/deployment/deployment-secrets.js";
import { preseed } from "../../modules/deployment/preseed.js";
import { workstationImage } from "../../modules/workstation/workstation-image.js";
import { workstationSecrets } from "../../modules/workstation/workstation-secrets.js";
import { Seed } from "../../scripts/ground/seed.js";
import { macOf } from "../../stacks/plan/cabling.js";

const seed = new Seed("a seed of the tests");

function fileOf(path: string, image = deploymentImage()): string {
  const found = image.context.find((file) => file.path === `files${path}`);
  if (!found) throw new Error(`no ${path} in the image`);
  return found.content.toString();
}

test("the workstations to deliver are the blank guests, by their card", () => {
  expect(workstationsToDeliver()).toEqual([
    { mac: macOf("pxe1", "lan"), label: "pxe1" },
    { mac: macOf("pxe2", "lan"), label: "pxe2" },
  ]);
  expect(fileOf("/etc/deploiement/postes")).toContain(`${macOf("pxe1", "lan")} pxe1\n`);
});

test("a delivered workstation is called after its card, and no two are called the same", () => {
  expect(deliveredName("52:54:00:ab:cd:ef")).toBe("pc-abcdef");
  const names = workstationsToDeliver().map(({ mac }) => deliveredName(mac));
  expect(new Set(names).size).toBe(names.length);
});

test("every way through the scripts that does not start Linux ends at the disk", () => {
  for (const script of Object.values(bootScripts())) {
    expect(script).toMatch(/^#!ipxe\n/);
    expect(script).toMatch(/\nexit 1\n$/);
    for (const line of script.split("\n").filter((one) => /^(kernel|initrd|boot)\b/.test(one))) {
      expect(line).toMatch(/\|\| goto disque$/);
    }
  }
});

test("UEFI finds the initial file system that the kernel is told of", () => {
  const ticket = bootScripts()["/billet.ipxe"] ?? "";
  for (const [, file] of ticket.matchAll(/^initrd \S+\/(\S+)/gm)) {
    expect(ticket).toContain(`initrd=${file} `);
  }
});

test("the preseed gives root a digest, and nobody a password", () => {
  expect(preseed()).toContain("d-i passwd/root-password-crypted password @EMPREINTE@\n");
  expect(preseed()).not.toMatch(/password-again|root-password password|user-password/);
});

test("the deployment server's firewall opens HTTP and TFTP", () => {
  const rules = fileOf("/etc/nftables.conf");
  expect(rules).toContain("tcp dport { 80 } accept\n");
  expect(rules).toContain("udp dport { 69 } accept\n");
});

test("workstations trust the key that signs the repository, and another lab's is another", async () => {
  const { "depot.asc": signs, "depot.key": secret } = await deploymentSecrets(seed);
  expect((await workstationSecrets("ws1")(seed))["depot.asc"]).toBe(signs);
  expect(secret).toContain("PRIVATE KEY");
  expect((await deploymentSecrets(new Seed("another")))["depot.asc"]).not.toBe(signs);
  const source = fileOf("/etc/apt/sources.list.d/deploiement.sources", workstationImage("ws1"));
  expect(source).toContain(`Signed-By: ${deployment().repository.keyring}\n`);
  expect(fileOf("/usr/lib/plateau/first-boot.d/30-packages", workstationImage("ws1"))).toContain(
    deployment().repository.keyring,
  );
});
