import { chmod, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { home, labHome, root } from "./home.js";

/** For its owner alone. */
const ownersMode = 0o700;

/** The home that is ours to shut; one that `PLATEAU_HOME` names may hold other things of its owner's. */
const ownHome = join(root, ".lab");

/**
 * Make the folder of a lab, shut to everybody but its owner before anything is in it. One that was made
 * open, by an earlier version, is shut.
 *
 * @returns its path
 * @throws Error when it is somebody else's
 */
export async function makeLabHome(candidate: string): Promise<string> {
  const folder = labHome(candidate);
  await mkdir(folder, { recursive: true, mode: ownersMode });
  await Promise.all([folder, ...(home() === ownHome ? [home()] : [])].map(shut));
  return folder;
}

async function shut(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o777) !== ownersMode) await chmod(folder, ownersMode);
}
