import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Scene } from "../../lib/check.js";

/** Certificate of the lab's authority, in PEM, as its clients know it. */
export function authority({ benchSecrets }: Pick<Scene, "benchSecrets">): Promise<string> {
  return readFile(join(benchSecrets, "ca.crt"), "utf8");
}
