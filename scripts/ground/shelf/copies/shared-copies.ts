import type { PostgresPlace } from "../../state-place.js";
import { mayBeLab } from "../labs-in.js";
import { labsSchema } from "../labs-schema.js";
import { labsSession } from "../labs-session.js";
import { aloneWithCopies } from "./alone-with-copies.js";
import { sharedCompanies } from "./copied-files.js";
import { fetchFolder, isAsNoted, shareFolder } from "./copy-folder.js";
import { copyNote } from "./copy-note.js";

/**
 * Fetch what was changed elsewhere: one question where nothing was.
 *
 * @param options.folder the one that nobody else changes, with its secrets: what was changed here, and cut off before it
 *   was shared, nothing was made of. @default - all, without
 */
export async function fetchCopies(
  place: PostgresPlace,
  { folder }: { readonly folder?: string } = {},
): Promise<void> {
  const session = labsSession(place);
  const { rows } = await session.inTurn((client) =>
    client.query(
      `SELECT name, revision FROM ${labsSchema.name}.folder WHERE name = coalesce($1, name)`,
      [folder ?? null],
    ),
  );
  const known = rows.filter(({ name }) => mayBeLab(name) || name === sharedCompanies);
  const noted = await Promise.all(known.map(({ name }) => copyNote.read(name)));
  const isCutOff = folder !== undefined && !(await isAsNoted(folder));
  const later = known.filter(({ revision }, at) => isCutOff || noted[at]?.revision !== revision);
  if (later.length === 0) return;
  await aloneWithCopies(async () => {
    for (const { name } of later) {
      const light = folder === undefined && name !== sharedCompanies;
      const keeps = folder === undefined;
      await session.inTurn((client) => fetchFolder(client, name, { light, keeps }));
    }
  });
}

/** Share what was changed here: no question where nothing was. */
export async function shareCopy(place: PostgresPlace, folder: string): Promise<void> {
  const session = labsSession(place);
  await aloneWithCopies(() => shareFolder(folder, (work) => session.inTurn(work)));
}
