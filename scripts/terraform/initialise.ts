import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { cache } from "../ground/home.js";
import { findEngine } from "../setup/requirements/engine.js";

/** What the engine's `init` leaves in a folder. */
const folderName = ".terraform";
export const lockName = ".terraform.lock.hcl";

/**
 * See that a stack's folder is one that the engine was initialised in. A lab has more than a dozen, and
 * those of the next lab come out the same: what `init` makes of one is kept, and copied.
 *
 * @param init has the engine initialise it
 * @param options.anew whether what is there, and what was kept, is no good
 */
export async function initialise(
  folder: string,
  init: () => Promise<void>,
  { anew = false } = {},
): Promise<void> {
  if (!anew && existsSync(join(folder, lockName))) return;
  const kept = await keptFor(folder);
  if (!anew && (await isCopied(kept, folder))) return;
  await rm(join(folder, folderName), { recursive: true, force: true });
  await init();
  await trustTheMirror(folder);
  const aside = `${kept}.${randomUUID()}`;
  await mkdir(aside, { recursive: true });
  await copy(folder, aside);
  // At one stroke: other stacks and other labs renew the same just now.
  const former = `${kept}.${randomUUID()}`;
  await rename(kept, former).catch(() => undefined);
  await rename(aside, kept).catch(() => rm(aside, { recursive: true, force: true }));
  await rm(former, { recursive: true, force: true });
}

/** Where the like of it is kept: told apart by engine, providers and backend. */
async function keptFor(folder: string): Promise<string> {
  const text = await readFile(join(folder, "cdk.tf.json"), "utf8");
  const { terraform } = z.object({ terraform: z.unknown().optional() }).parse(JSON.parse(text));
  const alike = JSON.stringify([findEngine()?.path, terraform]);
  const digest = createHash("sha256").update(alike).digest("hex").slice(0, 16);
  return join(cache(), "initialised", digest);
}

/** Not where nothing is kept, nor where another lab renews it just now. */
function isCopied(kept: string, folder: string): Promise<boolean> {
  return copy(kept, folder).then(
    () => true,
    () => false,
  );
}

/** The lock comes last: it is what says that the folder is whole. */
async function copy(from: string, to: string): Promise<void> {
  const options = { recursive: true, verbatimSymlinks: true };
  await rm(join(to, folderName), { recursive: true, force: true });
  await cp(join(from, folderName), join(to, folderName), options);
  await writeLock(to, await readFile(join(from, lockName), "utf8"));
}

/**
 * Have the engine take the mirror's providers as they are. Else it digests them at each run, 76 MB for the
 * Docker provider, and compares with the lock: whoever can change the one can change the other.
 */
async function trustTheMirror(folder: string): Promise<void> {
  const text = await readFile(join(folder, lockName), "utf8");
  await writeLock(folder, text.replaceAll(/\n *hashes *= \[[^\]]*\]/g, ""));
}

/** At one stroke: half a lock, where a run was killed, is one that the engine can't read. */
async function writeLock(folder: string, text: string): Promise<void> {
  const file = join(folder, lockName);
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
