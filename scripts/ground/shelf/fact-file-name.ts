import { createHash } from "node:crypto";
import { join } from "node:path";
import { labHome } from "../home.js";

/** What the names begin with, in the kernel, of all who are about to write a file of facts. */
export const factNames = "plateau/facts/";

/** The name in the kernel of whoever is about to write a file of facts: it has room for 107 bytes, and a path may be longer. */
export function factFileName(folder: string, name: string): string {
  return `${factNames}${createHash("sha256").update(factFile(folder, name)).digest("hex")}`;
}

/** Path of a file of facts. */
export function factFile(folder: string, name: string): string {
  return join(labHome(folder), `${name}.json`);
}
