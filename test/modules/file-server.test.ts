import { createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { backupHostSecrets } from "../../modules/file-server/backup-host-secrets.js";
import { backupHostSshd } from "../../modules/file-server/backup-host-sshd.js";
import { fileServerImage } from "../../modules/file-server/file-server-image.js";
import { fileServerSecrets } from "../../modules/file-server/file-server-secrets.js";
import { shares } from "../../modules/file-server/shares.js";
import { smbConf } from "../../modules/file-server/smb-conf.js";
import { sshKey } from "../../modules/pki/ssh-key.js";
import { Seed } from "../../scripts/ground/seed.js";
import { people } from "../../stacks/plan/people.js";

const seed = new Seed("a seed of the tests");

/** A section of smb.conf, as its settings. */
function section(name: string): Record<string, string> {
  const text =
    smbConf()
      .split(/^(?=\[)/m)
      .find((part) => part.startsWith(`[${name}]`)) ?? "";
  return Object.fromEntries(
    [...text.matchAll(/^\s+([^#=]+?) = (.*)$/gm)].map(([, key, value]) => [key ?? "", value ?? ""]),
  );
}

test("there is a share for each pair of resource groups that names one, and no other", () => {
  const named = Object.values(people().resources).flatMap(
    ({ description }) => description.match(/^Partage (\w+), /)?.[1] ?? [],
  );
  expect(shares.map(({ name }) => name).sort()).toEqual([...new Set(named)].sort());
});

test.for(shares)(
  "$name opens to its two groups alone, and hides from others",
  ({ name, write, read }) => {
    expect(section(name)["valid users"]).toBe(`@${write}, @${read}`);
    expect(section("global")["access based share enum"]).toBe("yes");
  },
);

test("a personal folder opens to its owner, and is in nobody's list", () => {
  expect(section("homes")["valid users"]).toBe("%S");
  expect(section("homes")["browseable"] ?? section("global")["browseable"]).toBe("no");
});

test("the file server wants a name, a recent dialect and a signature", () => {
  expect(section("global")).toMatchObject({
    "map to guest": "never",
    "server min protocol": "SMB3",
    "server signing": "mandatory",
  });
});

test("the file server is given the password that the directory sets for its account", async () => {
  const { "secrets.env": password } = await fileServerSecrets(seed);
  expect(password).toBe(`COMPUTER_PASSWORD='${seed.password("computer/file1")}'\n`);
});

test("the file server and the machine that keeps its backups know each other", async () => {
  const [ours, theirs] = await Promise.all([fileServerSecrets(seed), backupHostSecrets(seed)]);
  const point = (pem: string) => createPublicKey(pem).export({ format: "jwk" });
  expect(theirs["backup.pub"]).toBe((await sshKey(seed, "backup")).publicKey);
  expect(ours["backup.key"]).toBe((await sshKey(seed, "backup")).privateKey);
  expect(ours["known_hosts"]).toBe(`net1 ${(await sshKey(seed, "host/net1")).publicKey}`);
  expect(point(theirs["host.key"] ?? "")).not.toEqual(point(ours["backup.key"] ?? ""));
});

test("backups are brought from one address, to one folder, and no shell is given", () => {
  expect(backupHostSshd()).toContain("AllowUsers sauvegarde@10.10.10.30\n");
  expect(backupHostSshd()).toContain("ChrootDirectory /srv/sauvegardes\n");
  expect(backupHostSshd()).toContain("ForceCommand internal-sftp ");
});

test("no secret is in the image", () => {
  const content = fileServerImage()
    .context.map((file) => file.content.toString())
    .join("");
  expect(content).not.toContain("PRIVATE KEY");
  expect(content).not.toContain(seed.password("backup/file1"));
});
