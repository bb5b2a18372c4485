import { rm } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "./files-in.js";

/** Take away what `writeWhole` wrote aside in a folder and did not rename, since its process was killed. */
export async function dropAsides(folder: string): Promise<void> {
  for (const name of await filesIn(folder)) {
    const [, pid] = /\.(\d+)\.[0-9a-f-]{36}\.new$/.exec(name) ?? [];
    if (pid && isGone(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (problem) {
    // One of another user's is there, and not to be asked.
    return (problem as NodeJS.ErrnoException).code === "ESRCH";
  }
}
