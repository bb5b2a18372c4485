import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "../../ground/files-in.js";
import { takeName } from "../../ground/kernel-name.js";
import { namesUnder } from "../../ground/names-under.js";
import { processes } from "../processes.js";

/** Names in the kernel, by which others see who still uses which folder. */
const inKernel = "plateau/bundle/";
const named = /^bundle-(\w{6})$/;
/** The file in such a folder that tells of one elsewhere. */
const noteName = "elsewhere";

/** A folder that goes with whoever had it made. */
export interface OwnFolder {
  readonly path: string;
  /** Tell of a file elsewhere that goes with it where its owner is killed, before it is written. */
  goesWith(file: string): Promise<void>;
}

/**
 * Do something in a folder of its own, which goes after. What killed ones left goes before, unless a program that one
 * of them began is still at it.
 *
 * @param parent folder that it is made in
 */
export async function inOwnFolder<T>(
  parent: string,
  work: (folder: OwnFolder) => Promise<T>,
): Promise<T> {
  await mkdir(parent, { recursive: true });
  await dropLeft(parent);
  const { id, release } = await ownName();
  const path = join(parent, `bundle-${id}`);
  try {
    await mkdir(path);
    return await work({ path, goesWith: (file) => writeFile(join(path, noteName), file) });
  } finally {
    await rm(path, { recursive: true, force: true });
    await release();
  }
}

/** Taken before the folder is there, so that nobody takes that for one that was left. */
async function ownName(): Promise<{ id: string; release: () => Promise<void> }> {
  for (;;) {
    const id = randomBytes(3).toString("hex");
    const held = await takeName(`${inKernel}${id}`);
    if (held) return { id, release: () => held.release() };
  }
}

async function dropLeft(parent: string): Promise<void> {
  const folders = (await filesIn(parent)).filter((name) => named.test(name));
  if (folders.length === 0) return;
  // Asked after the folders were seen: whoever has made one has taken its name before.
  const held = await namesUnder(inKernel);
  // Apt installs on from there when whoever began it was killed.
  const args = processes().flatMap(({ zombie, args }) => (zombie ? [] : args));
  for (const name of folders) {
    const path = join(parent, name);
    const taken = held.includes(name.replace(named, `${inKernel}$1`));
    if (taken || args.some((arg) => arg.includes(path))) continue;
    const elsewhere = await readFile(join(path, noteName), "utf8").catch(() => undefined);
    // What belongs to another user, or is on a stick that is gone, keeps nobody from his work.
    for (const left of elsewhere ? [elsewhere, path] : [path]) {
      await rm(left, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}
