import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { clockDay } from "../../../scripts/ground/clock.js";
import type { Text } from "../../../scripts/ground/text.js";

function copyOf(file: string): string {
  return join(dirname(file), ".good", basename(file));
}

/** Keep a centre's own file that reads well, for the day when it does not. A reader who may not write there keeps none. */
export function keepGood(file: string): void {
  const copy = copyOf(file);
  if (existsSync(copy) && readFileSync(copy).equals(readFileSync(file))) return;
  try {
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(file, `${copy}.${process.pid}`);
    renameSync(`${copy}.${process.pid}`, copy);
  } catch (problem) {
    if (!["EACCES", "EROFS"].includes(String((problem as NodeJS.ErrnoException).code))) {
      throw problem;
    }
  }
}

/** Where a file that is wrong is kept as it was read well last, and since when; undefined where it never was. */
export function lastGood(file: string): Text | undefined {
  const copy = copyOf(file);
  if (!existsSync(copy)) return undefined;
  const { mtime } = statSync(copy);
  return {
    fr: `son dernier état correct, du ${clockDay(mtime, "fr")}, est gardé : cp '${copy}' '${file}'`,
    en: `its last good state, of ${clockDay(mtime, "en")}, is kept: cp '${copy}' '${file}'`,
  };
}
