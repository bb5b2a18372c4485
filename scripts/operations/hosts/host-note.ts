import { hostname } from "node:os";
import { localHost } from "../../facts/hosts.js";
import type { LabHostNote } from "../../facts/lab-host.js";
import { factsAreHere } from "../../ground/shelf/facts-are-here.js";
import { engineNote } from "./engine-note.js";

/**
 * A host of this home as it is noted of a lab: by its engine, which is asked of this server's own only where other homes
 * read that.
 *
 * @throws what `engineNote` does
 */
export async function hostNote(name: string): Promise<LabHostNote | null> {
  return name === localHost && factsAreHere()
    ? { name, engine: null, server: hostname() }
    : engineNote(name);
}
