import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { oneAtATime } from "../../../ground/one-at-a-time.js";

/**
 * Has a file of the portal's for itself. The library's own lock is a folder beside it, which whoever is killed leaves
 * there: under a name of the kernel's nobody else has it open for work, and a folder that is there is such a one.
 *
 * @throws NameHeld, with nothing done, where somebody else has it all the time
 */
export function aloneWith<T>(file: string, work: () => Promise<T>): Promise<T> {
  const what = { fr: `l'accès à ${file}`, en: `access to ${file}` };
  return oneAtATime(
    nameOf(file),
    () => {
      rmSync(`${file}.lock`, { recursive: true, force: true });
      return work();
    },
    { what },
  );
}

/** What the names of all who have it open begin with, in the kernel. */
export function openersOf(file: string): string {
  return `${nameOf(file)}/`;
}

/** A name in the kernel has room for 107 bytes, and a path may be longer. */
function nameOf(file: string): string {
  return `plateau/portal/${createHash("sha256").update(file).digest("hex")}`;
}
