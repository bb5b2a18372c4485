import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { authoritySecret } from "../../modules/pki/authority-secret.js";
import type { Scene } from "./check.js";

/** Certificate of the lab's authority, in PEM, as its clients know it. */
export function authority({ benchSecrets }: Pick<Scene, "benchSecrets">): Promise<string> {
  return readFile(join(benchSecrets, authoritySecret), "utf8");
}
