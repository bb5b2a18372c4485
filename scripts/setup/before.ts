import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { enginePlace } from "../ground/docker/place.js";
import { asRoot } from "./as-root.js";

const folder = () => join(enginePlace().data, "before");

/**
 * Note how something of this server was before set-up changed it, for `lab uninstall` to put back. What was
 * noted first stands.
 *
 * @param name what a file can be called, e.g. `setting fs.aio-max-nr`
 */
export async function noteBefore(name: string, value: string): Promise<void> {
  const script = `umask 022; mkdir -p "$(dirname "$0")"; test -e "$0" || printf %s "$1" > "$0"`;
  await asRoot("sh", ["-ec", script, join(folder(), name), value]);
}

/** All that was noted, by name. */
export function notedBefore(): ReadonlyMap<string, string> {
  const names = existsSync(folder()) ? readdirSync(folder()) : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder(), name), "utf8")]));
}
