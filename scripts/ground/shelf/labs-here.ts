import { readFile } from "node:fs/promises";
import { copiedFiles, sharedCompanies } from "./copies/copied-files.js";
import { fileShelf } from "./file-shelf.js";
import { labsIn } from "./labs-in.js";
import type { Place } from "./moving.js";
import { statedHere, stateFile } from "./state-file-name.js";

/** All that files of this home have of labs, and that homes of a database share. */
export interface LabsHere {
  readonly documents: readonly { folder: string; name: string; words: string }[];
  /** Files of folders by path, each folder with some. */
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, Buffer>>;
  readonly states: readonly { lab: string; stack: string; data: string }[];
}

/** @param places where there may be documents */
export async function labsHere(places: readonly Place[]): Promise<LabsHere> {
  const documents: LabsHere["documents"][number][] = [];
  for (const [folder, name] of places) {
    const words = await fileShelf.read(folder, name);
    if (words !== undefined) documents.push({ folder, name, words });
  }
  const labs = await labsIn();
  const folders = new Map<string, ReadonlyMap<string, Buffer>>();
  for (const folder of new Set([...labs, sharedCompanies])) {
    const files = await copiedFiles(folder);
    if (files.size > 0) folders.set(folder, files);
  }
  const states: LabsHere["states"][number][] = [];
  for (const lab of labs) {
    for (const stack of await statedHere(lab)) {
      const data = await readFile(stateFile(lab, stack), "utf8");
      // An engine that was killed before it wrote leaves an empty one.
      if (data !== "") states.push({ lab, stack, data });
    }
  }
  return { documents, folders, states };
}

/** Candidates of whom there is anything. */
export function candidatesIn(
  { documents, folders, states }: LabsHere,
  besides: readonly string[],
): string[] {
  const names = [
    ...documents.map(({ folder }) => folder),
    ...folders.keys(),
    ...states.map(({ lab }) => lab),
  ];
  return [...new Set(names)].filter((name) => ![sharedCompanies, ...besides].includes(name)).sort();
}
