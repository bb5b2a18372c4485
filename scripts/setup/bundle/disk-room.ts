import { existsSync } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** Room on one disk. */
export interface DiskRoom {
  /** A folder on it, to be told. */
  readonly where: string;
  /** What tells it from the others of this server. */
  readonly disk: string;
  /** In bytes. */
  readonly free: number;
}

/** The room where a folder is, or would be made. */
export async function diskRoom(folder: string): Promise<DiskRoom> {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const [{ dev }, { bavail, bsize }] = await Promise.all([stat(existing), statfs(existing)]);
  return { where: folder, disk: String(dev), free: bavail * bsize };
}
