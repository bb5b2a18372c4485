import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { dropAsides } from "./drop-asides.js";

/**
 * Write a file for its owner alone, so that whoever reads it, and whoever comes after a kill or a power cut,
 * finds the text before or this one, and never a part. What killed ones left beside it goes. `write-file-atomic` does
 * not see that the folder's new entry is on the disk.
 */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const aside = `${file}.${process.pid}.${randomUUID()}.new`;
  try {
    const handle = await open(aside, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (problem) {
    await rm(aside, { force: true });
    throw problem;
  }
  await dropAsides(dirname(file));
  const folder = await open(dirname(file));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
