import { basename } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Nodes } from "../../checks/lib/nodes/nodes.js";
import { Secret } from "../../checks/lib/nodes/secret.js";
import { dossierFolder } from "../../modules/dossier/dossier-files.js";
import { backup } from "../../modules/file-server/backup.js";
import { shares } from "../../modules/file-server/shares.js";
import { store } from "../../modules/file-server/store.js";
import { onItsOwn } from "../../scripts/channel/on-its-own.js";
import type { Login } from "../../stacks/plan/company/login-of.js";
import { type Person, people, type ResourceName } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { answers, expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { ShareClient } from "../lib/share-client.js";

const lab = await liveLab(cycleLab);
const needs = ["ws1", "file1", "net1", "probe-lan", "probe-srv"] as const;
const scene = () => lab.scene(needs, [], AbortSignal.timeout(110_000));

const server = `file1.${plan().company.domain}`;
const active = Object.entries<Person>(people().accounts).filter(([, { disabled }]) => !disabled);
const as = (login: Login) =>
  new ShareClient(nodes.ws1, login, scene().password(`account/${login}`));

function isIn(person: Person, group: ResourceName): boolean {
  return people().resources[group].members.some((role) => person.roles.includes(role));
}

let nodes: Nodes<(typeof needs)[number]>;
let token: string;

beforeEach(() => {
  ({ nodes, token } = scene());
});

/** What a client without tickets gets, from the workstations' segment. */
async function byPassword(login: string, password: string, ...options: readonly string[]) {
  const { exitCode, stdout, stderr } = await nodes["probe-lan"].within(
    15_000,
  )`PASSWD=${new Secret(password)} smbclient --use-kerberos=off //${server}/Commun -U ${login} ${options} -c ls`;
  return { done: exitCode === 0, said: stdout + stderr };
}

describe.for(active)("%s", ([name, person]) => {
  const login = name as Login;

  test.for(shares)(
    "has in $name what his groups give him",
    async ({ name: share, write, read }) => {
      const mine = `${token}-${login}.txt`;
      const looked = await as(login).in(share, "ls");
      const wrote = await as(login).write(share, mine, token);
      expect(looked.done, looked.said).toBe(isIn(person, write) || isIn(person, read));
      expect(wrote.done, wrote.said).toBe(isIn(person, write));
      if (!looked.done) expect(looked.said).toContain("NT_STATUS_ACCESS_DENIED");
      if (wrote.done) {
        expect((await as(login).read(share, mine)).said).toContain(token);
        await nodes.file1.succeed`rm ${`${store.shares}/${share}/${mine}`}`;
      } else expect(wrote.said).toContain("NT_STATUS_ACCESS_DENIED");
    },
  );

  test("is shown the shares that he can open, and no other", async () => {
    const open = shares.filter(({ write, read }) => isIn(person, write) || isIn(person, read));
    expect(await as(login).listed()).toEqual(open.map(({ name: share }) => share).sort());
  });
});

test("what one writes another of the group changes, and whoever may only read does not", async () => {
  const file = `${token}.txt`;
  expect((await as("h.dupont").write("Compta", file, token)).done).toBe(true);
  const other = `${token}2`;
  expect((await as("a.nguyen").write("Compta", file, other)).done).toBe(true);
  expect((await as("c.duval").read("Compta", file)).said).toContain(other);
  const refused = await as("c.duval").in("Compta", `del ${file}`);
  expect(refused.said).toContain("NT_STATUS_ACCESS_DENIED");
  expect((await as("h.dupont").read("Compta", file)).said).toContain(other);
  await nodes.file1.succeed`rm ${`${store.shares}/Compta/${file}`}`;
});

test("everybody reads the operations manual in the share of all, and nobody changes it", async () => {
  const folder = basename(dossierFolder);
  for (const [login] of active) {
    const read = await as(login as Login).read("Commun", `${folder}\\dossier-exploitation.txt`);
    expect(read.said, login).toContain(plan().machines.file1.interfaces.srv);
  }
  const somebody = active.find(([, person]) => isIn(person, "DL_Commun_RW"))?.[0] as Login;
  for (const change of [
    `cd ${folder}; del dossier-exploitation.txt`,
    `cd ${folder}; put /etc/hosts dossier-exploitation.html`,
    `cd ${folder}; put /etc/hosts another.html`,
  ]) {
    expect((await as(somebody).in("Commun", change)).said).toContain("NT_STATUS_ACCESS_DENIED");
  }
  const { stdout } = await nodes.file1.succeed`ls ${dossierFolder}`;
  expect(stdout.split("\n").filter(Boolean)).toEqual([
    "dossier-exploitation.html",
    "dossier-exploitation.txt",
  ]);
});

test("nobody comes in without a name, with a wrong password, or with an account that is disabled", async () => {
  const password = scene().password("account/h.dupont");
  const right = await byPassword("h.dupont", password);
  expect(right.done, right.said).toBe(true);
  expect((await byPassword("h.dupont", "not this one")).said).toContain("NT_STATUS_LOGON_FAILURE");
  expect((await byPassword("", "", "-N")).said).toMatch(/NT_STATUS_(ACCESS_DENIED|LOGON_FAILURE)/);
  expect((await byPassword("nobody-here", "x")).said).toContain("NT_STATUS_LOGON_FAILURE");
  const gone = await byPassword("g.perrin", scene().password("account/g.perrin"));
  expect(gone.done, gone.said).toBe(false);
});

test("every message is signed, and old dialects are refused", async () => {
  const password = scene().password("account/h.dupont");
  expect((await byPassword("h.dupont", password, "-m", "SMB2_10")).done).toBe(false);
  const connection = nodes["probe-lan"].within(
    10_000,
  )`(sleep 4; echo quit) | PASSWD=${new Secret(password)} smbclient --use-kerberos=off //${server}/Commun -U h.dupont -m SMB3_11`;
  const { stdout } = await nodes.file1
    .eventually`${onItsOwn} /usr/bin/smbstatus --processes | grep ${"h.dupont"}`;
  expect(stdout).toMatch(/SMB3_11\s+-\s+AES-128-(CMAC|GMAC)/);
  expect((await connection).exitCode).toBe(0);
});

test("everybody has a folder of his own, which nobody else sees or opens", async () => {
  const file = `${token}.txt`;
  const wrote = await as("h.dupont").write("homes", file, token);
  expect(wrote.done, wrote.said).toBe(true);
  expect((await as("h.dupont").read("h.dupont", file)).said).toContain(token);
  const other = await as("j.dupont").read("h.dupont", file);
  expect(other.said).toContain("NT_STATUS_ACCESS_DENIED");
  expect((await as("j.dupont").in("homes", "ls")).said).not.toContain(file);
  expect(await as("j.dupont").listed()).not.toContain("h.dupont");
  await nodes.file1.succeed`rm ${`${store.homes}/h.dupont/${file}`}`;
});

test("what is deleted waits in the share's bin", async () => {
  const file = `${token}.txt`;
  await as("h.dupont").write("Compta", file, token);
  const deleted = await as("h.dupont").in("Compta", `del ${file}`);
  expect(deleted.done, deleted.said).toBe(true);
  expect((await as("h.dupont").read("Compta", file)).said).toContain(
    "NT_STATUS_OBJECT_NAME_NOT_FOUND",
  );
  expect((await as("a.nguyen").read("Compta", `${store.bin}\\${file}`)).said).toContain(token);
  const other = await as("t.garnier").read("Compta", `${store.bin}\\${file}`);
  expect(other.said).toContain("NT_STATUS_ACCESS_DENIED");
  await nodes.file1.succeed`rm ${`${store.shares}/Compta/${store.bin}/${file}`}`;
});

describe("the backup", () => {
  const restic = (command: string) =>
    nodes.file1.within(30_000)`set -a; . /etc/default/sauvegarde; ${command.split(" ")}`;

  test("gives back a file that is gone, with its rights", async () => {
    const file = `${token}.txt`;
    const path = `${store.shares}/Compta/${file}`;
    await as("h.dupont").write("Compta", file, token);
    const { stdout: before } = await nodes.file1
      .succeed`stat -c '%u %g %a' ${path}; getfacl -np ${path}`;
    const run = await nodes.file1.within(60_000)`systemctl start sauvegarde`;
    expect(run.exitCode, run.stderr).toBe(0);
    await nodes.file1.succeed`rm ${path}`;
    expect((await as("h.dupont").read("Compta", file)).done).toBe(false);
    const restored = await restic(`restic restore latest --target / --include ${path}`);
    expect(restored.exitCode, restored.stderr).toBe(0);
    const { stdout: after } = await nodes.file1
      .succeed`stat -c '%u %g %a' ${path}; getfacl -np ${path}`;
    expect(after).toBe(before);
    expect((await as("a.nguyen").read("Compta", file)).said).toContain(token);
    expect((await as("t.garnier").read("Compta", file)).said).toContain("NT_STATUS_ACCESS_DENIED");
    await nodes.file1.succeed`rm ${path}`;
  });

  test("is whole, and says nothing to whoever keeps it", async () => {
    const checked = await restic("restic check --read-data");
    expect(checked.exitCode, checked.stderr).toBe(0);
    const depot = `${backup.jail}/${backup.folder}`;
    await nodes.net1.succeed`test -e ${depot}/config`;
    await nodes.net1.fail`grep -rq Compta ${depot}`;
    const wrong = await nodes.file1.within(
      30_000,
    )`set -a; . /etc/default/sauvegarde; unset RESTIC_PASSWORD_FILE; RESTIC_PASSWORD=wrong restic snapshots`;
    expect(wrong.stderr).toContain("wrong password");
  });

  test("is out of reach of whoever is not the file server's root", async () => {
    const address = plan().machines.net1.interfaces.srv;
    await nodes.file1.succeed`echo ls | sftp -b - ${backup.account}@${backup.host}`;
    // No shell behind the same key.
    await nodes.file1.fail`ssh ${backup.account}@${backup.host} id`;
    await nodes.file1.fail`runuser -u nobody -- sftp -b /dev/null ${backup.account}@${backup.host}`;
    // Who stands beside reaches the port and has no key; from the offices there is no port.
    await nodes["probe-srv"].must`: < /dev/tcp/${address}/22`;
    expect(
      (await nodes["probe-lan"].ask`timeout 2 bash -c ${`: < /dev/tcp/${address}/22`}`).exitCode,
    ).not.toBe(0);
  });
});

test("everything is still there after a restart", async () => {
  const file = `${token}.txt`;
  await as("h.dupont").write("Compta", file, token);
  await containerOf(cycleLab, "file1").restart();
  await answers(lab, ["file1"]);
  nodes = scene().nodes;
  expect((await as("a.nguyen").read("Compta", file)).said).toContain(token);
  expect((await as("t.garnier").in("Compta", "ls")).said).toContain("NT_STATUS_ACCESS_DENIED");
  await nodes.file1.succeed`rm ${`${store.shares}/Compta/${file}`}`;
});

test("one controller is enough to open a share", async () => {
  const { dc1 } = lab.scene(["dc1"], [], AbortSignal.timeout(110_000)).nodes;
  await dc1.within(20_000)`systemctl stop samba-ad-dc`;
  try {
    await expect
      .poll(async () => (await as("h.dupont").in("Commun", "ls")).done, { timeout: 30_000 })
      .toBe(true);
    expect((await as("h.dupont").in("Gestion", "ls")).said).toContain("NT_STATUS_ACCESS_DENIED");
  } finally {
    await dc1.within(20_000)`systemctl start samba-ad-dc`;
    await answers(lab, ["dc1"]);
  }
});

test("the rest of the lab has not suffered", () => expectSatisfied(lab));
