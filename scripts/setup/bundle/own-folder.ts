import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "../../ground/files-in.js";
import { takeName } from "../../ground/kernel-name.js";
import { namesUnder } from "../../ground/names-under.js";
import { processes } from "../processes.js";

/** Names in the kernel, by which others see who still uses which folder. */
const inKernel = "plateau/bundle/";
const named = /^bundle-(\w{6})$/;
/** Has the path of what is being written elsewhere for this folder. */
const asideNote = "aside";

/**
 * Do something in a folder of its own, which goes after. What was left by those who were killed goes before, unless
 * a program that one of them began is still at it.
 *
 * @param parent folder that it is made in
 */
export async function inOwnFolder<T>(
  parent: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await mkdir(parent, { recursive: true });
  await dropLeft(parent);
  const id = randomBytes(3).toString("hex");
  // Before it is there: nobody takes it for one that was left.
  const held = await takeName(`${inKernel}${id}`);
  const folder = join(parent, `bundle-${id}`);
  try {
    await mkdir(folder);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await held?.release();
  }
}

/** The same, of a file elsewhere that belongs to a folder: told before it is written. */
export function asideNoteIn(folder: string): string {
  return join(folder, asideNote);
}

async function dropLeft(parent: string): Promise<void> {
  const folders = (await filesIn(parent)).filter((name) => named.test(name));
  if (folders.length === 0) return;
  // Asked after the folders were seen: whose folder is there has said so before.
  const held = await namesUnder(inKernel);
  const args = processes().flatMap(({ zombie, args }) => (zombie ? [] : args));
  for (const name of folders) {
    const [, id] = named.exec(name) ?? [];
    const folder = join(parent, name);
    if (held.includes(`${inKernel}${id}`) || args.some((arg) => arg.includes(folder))) continue;
    const aside = await readFile(asideNoteIn(folder), "utf8").catch(() => undefined);
    // What belongs to somebody else, or is on a stick that is gone, is not this one's to care for.
    for (const left of [...(aside ? [aside] : []), folder]) {
      await rm(left, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}
