import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import type { Note } from "../../ground/progress.js";
import { builtOpenTofu } from "../requirements/engine.js";
import { copyMirror } from "../requirements/providers.js";
import { partNames } from "./part-names.js";

/** Write the Terraform engine and its providers into an archive: Plateau's own, whatever this server works with. */
export async function gatherTerraform(
  folder: string,
  note: Note,
  signal: AbortSignal,
): Promise<void> {
  const tree = join(folder, "terraform.tree");
  await mkdir(tree);
  await copyFile(await builtOpenTofu(note), join(tree, "tofu"));
  await copyMirror(tree);
  const target = join(folder, partNames.terraform);
  await execa("tar", ["-czf", target, "-C", tree, "."], { cancelSignal: signal });
}
