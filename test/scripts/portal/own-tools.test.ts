import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { gate } from "../../../modules/gate/gate.js";
import { Unframed } from "../../../scripts/operations/consoles/unframed.js";
import { gateFiles, uidOf } from "../../../scripts/portal/own-tools/gate-files.js";
import { machineAsked } from "../../../scripts/portal/own-tools/machine-asked.js";
import { Newcomers } from "../../../scripts/portal/own-tools/newcomers.js";
import { notePlace } from "../../../scripts/portal/store/place.js";
import { drawCard } from "../../../scripts/portal/ways-in/cards.js";
import { publicKey } from "../../../scripts/portal/ways-in/public-key.js";
import {
  addKey,
  keysOf,
  removeKey,
  sshAccounts,
} from "../../../scripts/portal/ways-in/ssh-keys.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { sshPublicKey } from "../../lib/ssh-public-key.js";

const rsa = (bytes: number) =>
  sshPublicKey("ssh-rsa", [
    Buffer.from([1, 0, 1]),
    Buffer.concat([Buffer.from([0, 255]), randomBytes(bytes - 1)]),
  ]);

test.for([
  ["ed25519", sshPublicKey()],
  ["ecdsa", sshPublicKey("ecdsa-sha2-nistp256", [Buffer.from("nistp256"), randomBytes(65)])],
  [
    "a security key",
    sshPublicKey("sk-ssh-ed25519@openssh.com", [randomBytes(32), Buffer.from("ssh:")]),
  ],
  ["RSA of 2048 bits", rsa(256)],
] as const)("a key of %s is taken as it was pasted, with what it is called", ([, key]) => {
  expect(publicKey(`  ${key}  zoe at  home \n`)).toEqual({ key, name: "zoe at home" });
});

test.for([
  ["nothing", "", "a public key on one line"],
  ["words", "bonjour", "a public key on one line"],
  ["a private key", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n", "no one else may have"],
  ["options before it", `command="id" ${sshPublicKey()}`, "a public key on one line"],
  ["two lines", `${sshPublicKey()}\n${sshPublicKey()}`, "a public key on one line"],
  ["a quote in it", sshPublicKey().replace("AAAA", `AA"AA`), "a public key on one line"],
  ["half of one", sshPublicKey().slice(0, 50), "not whole"],
  ["another kind's bytes", sshPublicKey().replace("ssh-ed25519", "ssh-rsa"), "not whole"],
  ["DSA", sshPublicKey("ssh-dss"), "a public key on one line"],
  ["RSA of 1024 bits", rsa(128), "too short"],
] as const)("%s is no key, and why is told", ([, typed, why]) => {
  expect(() => publicKey(typed)).toThrow(why);
});

test("a candidate gives keys on his page, sees them and removes them", async () => {
  const { ask, store } = await scriptedPortal();
  await notePlace(store, {
    address: "https://192.0.2.10:8443",
    fingerprint: "AB",
    ssh: { port: 2222, fingerprint: "SHA256:kkk" },
  });
  const key = sshPublicKey();
  const post = (path: string, typed: string, as: "owner" | "other" | "trainer" = "owner") =>
    ask(`/labs/${lab}/keys/${path}`, {
      as,
      method: "POST",
      body: new URLSearchParams({ key: typed }),
    });
  expect((await post("add", "no key")).status).toBe(400);
  for (const as of ["other", "trainer"] as const) {
    expect((await post("add", key, as)).status).toBe(403);
  }
  expect(await keysOf(store, lab)).toEqual([]);
  expect((await post("add", `${key} <b>laptop</b>`)).headers.get("location")).toBe(
    `/labs/${lab}/tools`,
  );
  const page = await (await ask(`/labs/${lab}/tools`, { as: "owner" })).text();
  for (const words of ["Host plateau-c01", "Port 2222", "SHA256:kkk", "&lt;b>laptop&lt;/b>"]) {
    expect(page).toContain(words);
  }
  expect(await (await ask(`/labs/${lab}`, { as: "owner" })).text()).toContain(`/labs/${lab}/tools`);
  expect((await post("remove", key)).status).toBe(303);
  expect(await keysOf(store, lab)).toEqual([]);
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toEqual([
    { who: lab, what: "add key", about: lab },
    { who: lab, what: "remove key", about: lab },
  ]);
});

test("where own tools are not served, the page says how they are, and the lab's has no link", async () => {
  const { ask } = await scriptedPortal();
  expect(await (await ask(`/labs/${lab}/tools`, { as: "owner" })).text()).toContain(
    "lab serve --ssh 2222",
  );
  expect(await (await ask(`/labs/${lab}`, { as: "owner" })).text()).not.toContain("/tools");
});

test("a new card forgets the keys that were given by the former one", async () => {
  const { store } = await scriptedPortal();
  await addKey(store, lab, publicKey(sshPublicKey()));
  await addKey(store, "c02", publicKey(sshPublicKey()));
  await drawCard(store, { candidate: lab, person: "" });
  expect((await sshAccounts(store)).map(({ candidate }) => candidate)).toEqual(["c02"]);
});

test("four keys at most, and the same one again is none more", async () => {
  const { store } = await scriptedPortal();
  const keys = Array.from({ length: 4 }, () => publicKey(sshPublicKey()));
  for (const key of [...keys, ...keys]) await addKey(store, lab, key);
  await expect(addKey(store, lab, publicKey(sshPublicKey()))).rejects.toThrow("4 at most");
});

test("each account has a user of its own in the gate, never another's, and may do nothing but call", async () => {
  const { store } = await scriptedPortal();
  await addKey(store, lab, publicKey(sshPublicKey()));
  await addKey(store, "c02", publicKey(sshPublicKey()));
  const [first] = await sshAccounts(store);
  await removeKey(store, lab, first?.keys[0] ?? "");
  await addKey(store, "c03", publicKey(sshPublicKey()));
  await addKey(store, lab, publicKey(sshPublicKey()));
  const accounts = await sshAccounts(store);
  expect(accounts.map(({ candidate }) => candidate)).toEqual([lab, "c02", "c03"]);
  expect(accounts[0]?.id).toBe(first?.id);
  const files = gateFiles(accounts, "own");
  const passwd = files.find(({ path }) => path === "passwd")?.content ?? "";
  const users = passwd
    .trim()
    .split("\n")
    .map((line) => line.split(":"));
  expect(new Set(users.map(([, , uid]) => uid)).size).toBe(users.length);
  for (const { id, candidate, keys } of accounts) {
    const uid = String(uidOf(id));
    expect(users).toContainEqual([candidate, "*", uid, uid, "", "/", gate.program]);
    const kept = files.find(({ path }) => path === `keys/${candidate}`);
    expect(kept?.content).toBe(keys.map((key) => `restrict ${key}\n`).join(""));
  }
  expect(files.find(({ path }) => path === "host-key")?.mode).toBe(0o600);
});

test.for([
  ["ws1", "ws1"],
  ["ws1.c01", "ws1"],
  ["adm1.c01", "adm1"],
] as const)("'%s' is a machine of his own lab", ([words, machine]) => {
  expect(machineAsked(words, "c01")).toBe(machine);
});

test.for([
  "",
  "ws1.c02",
  "ws9",
  "c02/ws1",
  "ws1.c01.c01",
  "ws1.c01 ls",
  "../ws1",
  "probe-lan",
  "__proto__",
  "bash -i",
])("'%s' is none, and he is told which there are", (words) => {
  expect(() => machineAsked(words, "c01")).toThrow("ssh ws1.c01");
});

test("a flood of newcomers hangs up the oldest of them, its own network's first", () => {
  const newcomers = new Newcomers();
  const gone: string[] = [];
  const come = (name: string, address: string) => {
    const one = { destroy: () => gone.push(name) };
    newcomers.add(one, address);
    return one;
  };
  come("honest", "192.0.2.1");
  for (let at = 0; at < 10; at++) come(`flood ${at}`, "198.51.100.7");
  expect(gone).toEqual(["flood 0", "flood 1", "flood 2", "flood 3"]);
  const let_in = come("let in", "192.0.2.2");
  newcomers.drop(let_in);
  for (let at = 0; at < 100; at++) come(`wide ${at}`, `203.0.113.${at}`);
  expect(gone).not.toContain("let in");
  // 24 wait, whoever came before has had a second and more to show his key.
  expect(gone).toHaveLength(111 - 24);
});

test("what a program prints is read however the engine cuts it, and no faster than it is taken", async () => {
  const frame = (kind: number, text: string) => {
    const head = Buffer.alloc(8);
    head.writeUInt8(kind);
    head.writeUInt32BE(text.length, 4);
    return Buffer.concat([head, Buffer.from(text)]);
  };
  const sent = Buffer.concat([frame(1, "one "), frame(2, "noise"), frame(1, ""), frame(1, "two")]);
  for (const size of [1, 3, 7, 8, 9, 100]) {
    const unframed = new Unframed();
    for (let at = 0; at < sent.length; at += size) unframed.write(sent.subarray(at, at + size));
    unframed.end();
    const chunks: Buffer[] = [];
    for await (const chunk of unframed) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe("one two");
  }
  const slow = new Unframed();
  let taken = 0;
  while (slow.write(frame(1, "x".repeat(1000))) && taken < 1000) taken++;
  expect(taken).toBeLessThan(100);
});
