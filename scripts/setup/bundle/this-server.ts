import { readFileSync } from "node:fs";
import { machine } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../../ground/home.js";
import { sourcesDigest } from "./sources-digest.js";

/** What a bundle has to be for. */
export interface ServerFacts {
  readonly version: string;
  readonly sources: string;
  readonly architecture: string;
  /** Code name of its Debian release; empty where it has none. */
  readonly debian: string;
}

const packageFile = z.object({ version: z.string() });

/** What this server and this checkout are. */
export function thisServer(): ServerFacts {
  const { version } = packageFile.parse(
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
  );
  const [, debian = ""] =
    /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync("/etc/os-release", "utf8")) ?? [];
  return { version, sources: sourcesDigest(root), architecture: machine(), debian };
}
