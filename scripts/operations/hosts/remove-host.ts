import { hosts, hostsFolder, localHost } from "../../facts/hosts.js";
import { knownEngines } from "../../facts/known-engines.js";
import { Misuse } from "../../ground/misuse.js";
import { text } from "../../ground/text.js";
import { knownHost } from "./known-hosts.js";
import { lookAtHost } from "./look-at-host.js";

export interface RemoveHostInput {
  readonly name: string;
  /** Whether one that is away may go, of which nobody can tell whether labs stand there. */
  readonly force: boolean;
}

/**
 * Forget a host. Nothing is changed over there. What is added by its name comes in the place of one that won't be back: labs
 * that are noted there are to be made again on it.
 *
 * @throws Misuse, with nothing changed, for `local`, where labs stand there, and where nobody can tell
 */
export async function removeHost({ name, force }: RemoveHostInput): Promise<void> {
  const host = await knownHost(name);
  if (name === localHost) {
    throw new Misuse({
      fr: `'${localHost}' est le serveur où la commande tourne, et reste ; 'lab host drain ${localHost}' en tient les nouveaux labs à l'écart`,
      en: `'${localHost}' is the server that the command runs on, and stays; 'lab host drain ${localHost}' keeps new labs from it`,
    });
  }
  const { told, away } = await lookAtHost(host.client);
  if (away && !force) {
    throw new Misuse(
      text`${{
        fr: `'${name}' n'est pas joint, et nul ne sait si des labs y sont ; rien n'a changé : réessayez ('lab host remove ${name}'), ou ajoutez --force s'il ne reviendra pas`,
        en: `'${name}' can't be reached, and nobody knows whether labs stand there; nothing was changed: try again ('lab host remove ${name}'), or add --force where it won't come back`,
      }}: ${away}`,
    );
  }
  const engine = host.noted?.engine;
  const isThere = told !== undefined && told.id === engine;
  // Another engine that answers there has labs of somebody else's.
  const labs = isThere ? [...told.labs.keys()].toSorted() : [];
  if (labs.length > 0) {
    const names = labs.join(" ");
    throw new Misuse({
      fr: `des labs sont sur '${name}' : ${names} ; rien n'a changé : supprimez-les d'abord, d'où ils ont été faits`,
      en: `labs stand on '${name}': ${names}; nothing was changed: take them away first, from where they were made`,
    });
  }
  // One that is there goes on with another name, or in another home: nothing comes in its place.
  await (isThere ? forgetFormer(name) : noteFormer(name, engine));
  await hosts.update(hostsFolder, ({ added, drained }) => {
    const { [name]: gone, ...others } = added;
    const { [name]: since, ...stillDrained } = drained;
    return { added: others, drained: stillDrained };
  });
}

async function noteFormer(name: string, engine: string | undefined): Promise<void> {
  if (engine === undefined) return;
  await knownEngines.update(hostsFolder, ({ own, former }) => ({
    own,
    former: { ...former, [engine]: name },
  }));
}

async function forgetFormer(name: string): Promise<void> {
  const isOther = ([, its]: [string, string]) => its !== name;
  const { former } = await knownEngines.read(hostsFolder);
  if (Object.entries(former).every(isOther)) return;
  await knownEngines.update(hostsFolder, ({ own, former }) => ({
    own,
    former: Object.fromEntries(Object.entries(former).filter(isOther)),
  }));
}
