import { join } from "node:path";
import { filesIn } from "../files-in.js";
import { labHome } from "../home.js";

/** The folder with Terraform's states of a lab. */
export function statesFolder(candidate: string): string {
  return join(labHome(candidate), "state");
}

/** Path of a file with one of them. */
export function stateFile(candidate: string, stack: string): string {
  return join(statesFolder(candidate), `${stack}.tfstate`);
}

/** Stacks of a lab that have a file with theirs. */
export async function statedHere(candidate: string): Promise<string[]> {
  const files = await filesIn(statesFolder(candidate)).catch((problem: NodeJS.ErrnoException) => {
    // A file beside the labs' folders is no lab.
    if (problem.code !== "ENOTDIR") throw problem;
    return [];
  });
  return files.flatMap((name) => name.match(/^([^.]+)\.tfstate$/)?.[1] ?? []);
}
