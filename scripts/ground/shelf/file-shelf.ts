import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { filesIn } from "../files-in.js";
import { labHome } from "../home.js";
import { makeLabHome } from "../make-lab-home.js";
import { oneAtATime } from "../one-at-a-time.js";
import { writeWhole } from "../write-whole.js";
import { factFile, factFileName } from "./fact-file-name.js";
import type { Shelf, Shelved } from "./shelf.js";
import { WrongFacts } from "./wrong-facts.js";

interface FileShelf extends Shelf {
  /** What `read` finds, without anything else meanwhile: for what has to be known before modules are read. */
  readNow(folder: string, name: string): string | undefined;
  whereNow(folder: string, name: string): Shelved;
}

/** Facts in files of this home, each in the folder that it belongs to. */
export const fileShelf: FileShelf = {
  async read(folder, name) {
    return readFile(factFile(folder, name), "utf8").catch(missing);
  },

  readNow(folder, name) {
    try {
      return readFileSync(factFile(folder, name), "utf8");
    } catch (problem) {
      return missing(problem as NodeJS.ErrnoException);
    }
  },

  async update(folder, name, change) {
    await makeLabHome(folder);
    await alone(folder, name, async () => {
      await writeWhole(factFile(folder, name), await change(await this.read(folder, name)));
    });
  },

  /** With it goes what a killed writer left beside it. */
  async remove(folder, name, before) {
    await alone(folder, name, async () => {
      await before?.();
      const own = new RegExp(`^${name}\\.json(?:\\.[0-9a-f-]{36}\\.new)?$`);
      const files = (await filesIn(labHome(folder))).filter((file) => own.test(file));
      await Promise.all(
        files.map((file) => rm(join(labHome(folder), file), { recursive: true, force: true })),
      );
    });
  },

  async where(folder, name) {
    return this.whereNow(folder, name);
  },

  whereNow(folder, name) {
    const path = factFile(folder, name);
    return { path, aside: `mv ${path} ${path}.broken` };
  },
};

/** @throws WrongFacts where it is there all the same */
function missing({ code, message }: NodeJS.ErrnoException): undefined {
  // A file beside the labs' folders is no lab.
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  throw new WrongFacts({ fr: `ne peut être lu : ${message}`, en: `can't be read: ${message}` });
}

function alone(folder: string, name: string, work: () => Promise<void>): Promise<void> {
  const file = factFile(folder, name);
  return oneAtATime(factFileName(folder, name), work, {
    what: { fr: `l'accès à ${file}`, en: `access to ${file}` },
  });
}
