import { readdir } from "node:fs/promises";

/** Names in a folder; none where there is no such folder. */
export async function filesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "ENOENT") return [];
    throw problem;
  });
}
