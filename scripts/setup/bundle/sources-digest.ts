import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** What decides which images, Node packages and programs a lab needs; `begin` has the same list. */
const sources = ["modules", "stacks", "package-lock.json", "scripts/ground/versions.json"];

/**
 * A digest of all that decides what a bundle has to hold, in hexadecimal: a bundle of other sources is one of another
 * version, whatever number that has. `begin` works it out by `sha256sum`.
 *
 * @param checkout folder of Plateau
 */
export function sourcesDigest(checkout: string): string {
  const lines = sources
    .flatMap((name) => filesOf(join(checkout, name)))
    .map((file) => ({ path: relative(checkout, file), file }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, file }) => `${sha256(readFileSync(file))}  ${path}\n`);
  return sha256(lines.join(""));
}

function filesOf(path: string): string[] {
  if (/\.json$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("/node_modules/"));
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
