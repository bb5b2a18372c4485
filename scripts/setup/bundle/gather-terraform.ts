import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import type { Note } from "../../ground/progress.js";
import { builtOpenTofu } from "../requirements/engine.js";
import { copyMirror } from "../requirements/providers.js";
import { bytesIn } from "./bytes-in.js";
import { partNames } from "./part-names.js";
import type { Unpacked } from "./unpacked.js";

/**
 * Write the Terraform engine and its providers into an archive: Plateau's own, whatever this server works with.
 *
 * @returns what they take once unpacked, in bytes
 */
export async function gatherTerraform(
  folder: string,
  note: Note,
  signal: AbortSignal,
): Promise<Unpacked> {
  const tree = join(folder, "terraform.tree");
  await mkdir(tree);
  await copyFile(await builtOpenTofu(note), join(tree, "tofu"));
  await copyMirror(tree);
  const target = join(folder, partNames.terraform);
  await execa("tar", ["-czf", target, "-C", tree, "."], { cancelSignal: signal });
  return { [partNames.terraform]: await bytesIn(tree) };
}
