import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { labHome } from "../../ground/home.js";
import { makeLabHome } from "../../ground/make-lab-home.js";

/** Sockets of those who have a lab in hand: in its folder, where its owner and root alone can reach them. */
export function watchFolder(candidate: string): string {
  return join(labHome(candidate), "watch");
}

/** Make that folder. */
export async function makeWatchFolder(candidate: string): Promise<string> {
  await makeLabHome(candidate);
  const folder = watchFolder(candidate);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Do something with paths in a folder that are short enough for a socket, which has room for 107 bytes, wherever the
 * folder is: they lead by the descriptor that this process has of it, as long as the work takes.
 */
export async function inFolder<T>(
  folder: string,
  work: (pathOf: (name: string) => string) => Promise<T>,
): Promise<T> {
  const held = await open(folder);
  try {
    return await work((name) => `/proc/self/fd/${held.fd}/${name}`);
  } finally {
    await held.close();
  }
}
