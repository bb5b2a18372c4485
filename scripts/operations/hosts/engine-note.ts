import { hostname } from "node:os";
import { hosts, hostsFolder, localHost } from "../../facts/hosts.js";
import type { LabHostNote } from "../../facts/lab-host.js";
import { ownEngine } from "../../host/own-engine.js";

/**
 * A host of this home as it is noted of a lab for other homes as well: by its engine.
 *
 * @param name of one that there is
 * @returns null of this server's own where no engine has ever answered: until one is there no lab is on it
 * @throws UnreadableFacts
 */
export async function engineNote(name: string): Promise<LabHostNote | null> {
  const engine =
    name === localHost
      ? await ownEngine()
      : ((await hosts.read(hostsFolder)).added[name]?.engine ?? null);
  return engine === null ? null : { name, engine, server: hostname() };
}
