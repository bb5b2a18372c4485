import { z } from "zod";
import { FactFile } from "../../fact-file.js";
import { UnreadableFacts } from "../../unreadable-facts.js";
import { sharedCompanies } from "./copied-files.js";

const noted = new FactFile(
  "copy",
  z.object({
    /** Of the folder in the database; 0 where it was never there. */
    revision: z.int(),
    /** Digests of its files then, by path. */
    files: z.record(z.string(), z.string()),
  }),
  { revision: 0, files: {} },
);

/** Beside what it tells of: whoever removes that removes this with it. Of companies each file has a name of its own. */
function folderOf(folder: string): string {
  return folder === sharedCompanies ? `${folder}/copy` : folder;
}

/** Which revision of a folder the files here are a copy of. */
export const copyNote = {
  /** What can't be read is of no use: the copy is made anew, and no command is kept from anything. */
  async read(folder: string): ReturnType<typeof noted.read> {
    try {
      return await noted.read(folderOf(folder));
    } catch (problem) {
      if (!(problem instanceof UnreadableFacts)) throw problem;
      await noted.clear(folderOf(folder));
      return { revision: 0, files: {} };
    }
  },
  write: (folder: string, note: Awaited<ReturnType<typeof noted.read>>) =>
    noted.write(folderOf(folder), note),
  clear: (folder: string) => noted.clear(folderOf(folder)),
};
