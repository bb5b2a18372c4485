import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const packageFile = z.object({ version: z.string() });

/**
 * What `lab --version` prints: the version, and the commit where it is a checkout's, e.g.
 * `"plateau 0.1.0 (69e820b)"`; with a `+` behind the commit where files were changed since.
 *
 * @param checkout folder that the code runs from
 */
export function versionTold(checkout: string): string {
  const { version } = packageFile.parse(
    JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")),
  );
  const commit = commitOf(checkout);
  return `plateau ${version}${commit ? ` (${commit})` : ""}`;
}

function commitOf(checkout: string): string | undefined {
  try {
    return execFileSync("git", ["describe", "--always", "--abbrev=7", "--dirty=+", "--exclude=*"], {
      cwd: checkout,
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    }).trim();
  } catch {
    // Unpacked without its history.
    return undefined;
  }
}
