import type { LabHostNote } from "../../facts/lab-host.js";

/**
 * Hosts as they are noted of labs, each asked for once, however many labs are on it.
 *
 * @param names of the host of each lab
 * @param noteOf how one is noted: `hostNote` or `engineNote`
 */
export async function notesOf(
  names: Iterable<string>,
  noteOf: (name: string) => Promise<LabHostNote | null>,
): Promise<ReadonlyMap<string, LabHostNote | null>> {
  const each = [...new Set(names)].map(async (name) => [name, await noteOf(name)] as const);
  return new Map(await Promise.all(each));
}
