import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { inOwnFolder } from "../../../../scripts/setup/bundle/in-own-folder.js";
import { program } from "../../../lib/program.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const ownFolder = await program("own-folder");

/** A process that has a folder of its own, and a program that it has begun in there. */
async function owner() {
  const place = temporaryFolder();
  const parent = join(place, "cache");
  const elsewhere = join(place, "plateau.tar.new");
  const { child, next, send } = ownFolder(parent, elsewhere);
  const { path, works } = (await next()) as { path: string; works: number };
  const end = () => process.kill(-works, "SIGKILL");
  let ended = false;
  const endWork = async () => {
    if (!ended) end();
    ended = true;
    await expect.poll(() => existsSync(`/proc/${works}/exe`)).toBe(false);
  };
  onTestFinished(endWork);
  return {
    parent,
    path,
    elsewhere,
    send,
    endWork,
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
    ended: once(child, "exit"),
  };
}

test("it is there for the work, and gone after it, however that ends", async () => {
  const parent = join(temporaryFolder(), "cache");
  const seen = await inOwnFolder(parent, async ({ path }) => {
    writeFileSync(join(path, "part"), "");
    return path;
  });
  expect(seen.startsWith(join(parent, "bundle-"))).toBe(true);
  await expect(inOwnFolder(parent, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(readdirSync(parent)).toEqual([]);
});

test("what a killed one left goes as the next one begins, with what it had elsewhere", async () => {
  const { parent, path, elsewhere, kill, endWork } = await owner();
  await kill();
  await endWork();
  const there = await inOwnFolder(parent, async () => existsSync(path) || existsSync(elsewhere));
  expect(there).toBe(false);
});

test("what a living one uses stays", async () => {
  const { parent, path, elsewhere, endWork, send, ended } = await owner();
  await endWork();
  await inOwnFolder(parent, async () => undefined);
  expect([path, elsewhere].map(existsSync)).toEqual([true, true]);
  send({});
  await ended;
  expect(existsSync(path)).toBe(false);
});

test("what a program still works in that a killed one had begun stays until it has ended", async () => {
  const { parent, path, elsewhere, kill, endWork } = await owner();
  await kill();
  await inOwnFolder(parent, async () => undefined);
  expect([path, elsewhere].map(existsSync)).toEqual([true, true]);
  await endWork();
  await inOwnFolder(parent, async () => undefined);
  expect([path, elsewhere].map(existsSync)).toEqual([false, false]);
});

test("what is called otherwise is none of its, and what can't be removed keeps nobody from his work", async () => {
  const parent = temporaryFolder();
  for (const name of ["providers", "bundle-of-mine", "bundle-"]) mkdirSync(join(parent, name));
  mkdirSync(join(parent, "bundle-aB3xY9"));
  writeFileSync(join(parent, "bundle-aB3xY9", "elsewhere"), "/proc/version");
  await inOwnFolder(parent, async () => undefined);
  expect(readdirSync(parent)).toEqual(["bundle-", "bundle-of-mine", "providers"]);
});
