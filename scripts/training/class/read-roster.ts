import { readFile, stat } from "node:fs/promises";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";
import type { Candidate } from "./candidate.js";
import { rosterBytes, rosterOf } from "./roster-of.js";

/**
 * The candidates of a class, from the roster that a trainer has written in a spreadsheet.
 *
 * @param file path of a CSV file; `rosterOf` has what may be in it
 * @throws Misuse telling everything that is wrong with it
 */
export async function readRoster(file: string): Promise<Candidate[]> {
  return rosterOf(file, await bytesOf(file));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size, ...entry } = await stat(file).then((found) => ({
      size: found.size,
      isFile: found.isFile(),
      isFolder: found.isDirectory(),
    }));
    if (entry.isFolder) throw unusable(file, { fr: "est un dossier", en: "is a folder" });
    if (!entry.isFile) throw unusable(file, { fr: "n'est pas un fichier", en: "is no file" });
    if (size > rosterBytes) {
      const mib = Math.round(size / 2 ** 20);
      throw unusable(file, {
        fr: `fait ${mib} Mio, et une liste 1 au plus`,
        en: `has ${mib} MiB, and a roster 1 at most`,
      });
    }
    return await readFile(file);
  } catch (problem) {
    if (problem instanceof Misuse) throw problem;
    const { code, message } = problem as NodeJS.ErrnoException;
    if (code === "ENOENT") throw unusable(file, { fr: "n'existe pas", en: "does not exist" });
    throw unusable(file, { fr: `ne peut être lu : ${message}`, en: `can't be read: ${message}` });
  }
}

function unusable(file: string, why: Text): Misuse {
  return new Misuse({
    fr: `'${file}' ${why.fr} ; donnez le fichier CSV qui liste la classe, par exemple 'classe.csv'`,
    en: `'${file}' ${why.en}; give the CSV file that lists the class, e.g. 'class.csv'`,
  });
}
