import { hostsFolder, localHost } from "../facts/hosts.js";
import { knownEngines } from "../facts/known-engines.js";
import { docker } from "../ground/docker/docker.js";
import { engineIsAbsent } from "../ground/docker/engine-is-absent.js";
import { engineId } from "./engine-id.js";

/**
 * What this server's own engine calls itself, noted in this home from then on: by that a lab is known that another home has
 * made on it. Where its data were made anew it calls itself otherwise, and labs of the former one are this server's all the same.
 *
 * @returns what was noted before where no engine is there; null where nothing was
 * @throws UnreadableFacts
 */
export async function ownEngine(): Promise<string | null> {
  const { own } = await knownEngines.read(hostsFolder);
  const id = await idNow();
  if (id === undefined || id === own) return own;
  await knownEngines.update(hostsFolder, ({ own: before, former }) => ({
    own: id,
    former: before === null || before === id ? former : { ...former, [before]: localHost },
  }));
  return id;
}

async function idNow(): Promise<string | undefined> {
  try {
    return await engineId(docker());
  } catch (problem) {
    // One that set-up has yet to open to this user has no lab of his.
    if (engineIsAbsent(problem) || (problem as NodeJS.ErrnoException).code === "EACCES") {
      return undefined;
    }
    throw problem;
  }
}
