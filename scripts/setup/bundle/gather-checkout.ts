import { existsSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { root } from "../../ground/home.js";

/** What Plateau's folder has of its own, and not of whoever uses it: a roster may lie beside it. */
export const checkoutNames = [
  ".ci",
  ".editorconfig",
  ".gitignore",
  ".npmrc",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "LISEZMOI.md",
  "README.md",
  "SECURITY.md",
  "biome.json",
  "cdktf.json",
  "checks",
  "docs",
  "modules",
  "package-lock.json",
  "package.json",
  "scripts",
  "stacks",
  "test",
  "tsconfig.json",
] as const;

/**
 * Write Plateau itself into an archive, in a folder named after its version.
 *
 * @param version e.g. `0.1.0`
 */
export async function gatherCheckout(
  version: string,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const names = checkoutNames.filter((name) => existsSync(join(root, name)));
  const left = ["node_modules", ".lab", "cdktf.out", ".gen", "*.log"];
  await execa(
    "tar",
    [
      "-czf",
      target,
      "--owner=0",
      "--group=0",
      // Links stay as they are.
      `--transform=s,^,plateau-${version}/,S`,
      ...left.map((name) => `--exclude=${name}`),
      "-C",
      root,
      ...names,
    ],
    { cancelSignal: signal },
  );
}
