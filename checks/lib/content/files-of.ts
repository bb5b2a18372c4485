import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { byName } from "../../../scripts/ground/by-name.js";
import { lazily } from "../lazily.js";

/**
 * What the files of a folder say, by their names without the ending, in the order of names and numbers; nothing where
 * there is no folder. Each is read when something of it is asked for first.
 *
 * @param ending `.md` or `.yaml`
 * @param read what a file says. Told its name, for errors
 */
export function filesOf<T extends object>(
  folder: string,
  ending: string,
  read: (file: string, text: string) => T,
): Readonly<Record<string, T>> {
  // A full stop before the ending is that of another language: `translations.ts`.
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => extname(name) === ending && name.indexOf(".") === name.length - ending.length,
  );
  const inOrder = names.toSorted(byName);
  return Object.fromEntries(
    inOrder.map((name) => {
      const file = join(folder, name);
      const whole = lazily(() => read(file, readFileSync(file, "utf8")));
      return [name.slice(0, -ending.length), whole];
    }),
  );
}
