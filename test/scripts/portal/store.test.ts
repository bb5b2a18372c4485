import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import sqlite from "node-sqlite3-wasm";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../../../scripts/ground/home.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { evidenceOf, openDispute } from "../../../scripts/portal/store/disputes.js";
import { steps } from "../../../scripts/portal/store/file/schema.js";
import { looksOf } from "../../../scripts/portal/store/looks.js";
import { resultsOf } from "../../../scripts/portal/store/results.js";
import { Store } from "../../../scripts/portal/store/store.js";
import { candidateOf, drawCard } from "../../../scripts/portal/ways-in/cards.js";
import { result } from "../../lib/result.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

async function opened(folder: string): Promise<Store> {
  const store = await Store.open(folder);
  onTestFinished(() => store.close());
  return store;
}

test("what was kept outlives a process that is killed in the middle of an act, and half of that act does not", {
  // A program that is compiled as it starts, on a machine that may be busy.
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder();
  const program = join(root, "test", "lib", "programs", "killed-store.ts");
  const { stdout, signal } = await execa(process.execPath, ["--import", "tsx", program, folder], {
    cwd: root,
    reject: false,
  });
  expect(signal).toBe("SIGKILL");
  // What the library takes for another's lock.
  expect(existsSync(join(folder, "portal.db.lock"))).toBe(true);
  expect(await candidateOf(await opened(folder), stdout.trim())).toBe("c01");
});

test("two processes of one server, or two parts of one, take turns", async () => {
  const folder = temporaryFolder();
  const [one, other] = [await opened(folder), await opened(folder)];
  const draw = (store: Store, at: number) => drawCard(store, { candidate: `c${at}`, person: "" });
  const codes = await Promise.all(
    Array.from({ length: 20 }, (_, at) => draw(at % 2 === 0 ? one : other, at)),
  );
  const found = await Promise.all(codes.map((code) => candidateOf(one, code)));
  expect(found).toEqual(codes.map((_, at) => `c${at}`));
});

test("an act that fails changes nothing", async () => {
  const store = await opened(temporaryFolder());
  const code = await drawCard(store, { candidate: "c01", person: "" });
  const failing = store.act(async (database) => {
    await database.run("DELETE FROM card");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await candidateOf(store, code)).toBe("c01");
});

test("a newer version's file is an error that says so, and is kept", async () => {
  const folder = temporaryFolder();
  const store = await Store.open(folder);
  await store.act((database) => database.run(`PRAGMA user_version = ${steps.length + 1}`));
  await store.close();
  const file = join(folder, "portal.db");
  const before = readFileSync(file);
  await expect(Store.open(folder)).rejects.toThrow(Misuse);
  await expect(Store.open(folder)).rejects.toThrow("was written by a newer Plateau");
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a file that is no database is an error that names it, and is kept", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "portal.db");
  writeFileSync(file, "no database".repeat(500));
  await expect(Store.open(folder)).rejects.toThrow(`${file} can't be read`);
  expect(readFileSync(file, "utf8")).toBe("no database".repeat(500));
});

test("what an earlier version kept is there after this one has opened it", async () => {
  const folder = temporaryFolder();
  const database = new sqlite.Database(join(folder, "portal.db"));
  database.exec(steps[0] ?? "");
  database.run(
    "INSERT INTO result VALUES ('c01', 'cp03/names-resolve', 'not_satisfied', '1', '1', ?)",
    [JSON.stringify(result({ id: "cp03/names-resolve", outcome: "not_satisfied" }))],
  );
  database.exec("PRAGMA user_version = 1");
  database.close();
  const store = await opened(folder);
  expect((await resultsOf(store, "c01")).get("cp03/names-resolve")?.seenAt).toBe("1");
  expect(await looksOf(store, "c01", 10)).toEqual([]);
  const dispute = { candidate: "c01", check: "cp03/names-resolve", seenAt: "1", words: "no" };
  await openDispute(store, dispute);
  // Nobody kept what was run for it then.
  expect(await evidenceOf(store, "c01", 1)).toEqual({ kept: [], left: 0 });
});

test.for(steps.map((_, at) => [at + 1] as const))(
  "a file of version %i is brought to this one, with what it holds",
  async ([version]) => {
    const folder = temporaryFolder();
    const old = new sqlite.Database(join(folder, "portal.db"));
    for (const step of steps.slice(0, version)) old.exec(step);
    old.exec(`PRAGMA user_version = ${version}`);
    old.run("INSERT INTO session (token, role, who, ends_at) VALUES ('t', 'trainer', 'zoe', '9')");
    old.close();
    const store = await opened(folder);
    const [whole, kept] = await store.act(async (database) => [
      (await database.get("PRAGMA user_version"))?.["user_version"],
      await database.all("SELECT who FROM session"),
    ]);
    expect([whole, kept]).toEqual([steps.length, [{ who: "zoe" }]]);
  },
);
