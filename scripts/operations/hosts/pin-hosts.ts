import { hostNameOf } from "../../facts/host-name-of.js";
import { hosts, hostsFolder, localHost } from "../../facts/hosts.js";
import { checkpoints } from "../../facts/journal.js";
import { labHost } from "../../facts/lab-host.js";
import { filesIn } from "../../ground/files-in.js";
import { home } from "../../ground/home.js";
import { isKeyOf } from "../../ground/is-key-of.js";
import { Misuse } from "../../ground/misuse.js";
import { mayStand } from "../may-stand.js";
import { engineNote } from "./engine-note.js";
import { notesOf } from "./notes-of.js";

/** A lab of which no engine is noted, and the host that it is on by this home's names. */
interface NamedAlone {
  readonly lab: string;
  readonly name: string;
}

/**
 * Have the host of each lab of this home noted by its engine, before other homes read that. Of one that has never been made
 * nothing is noted: it may be made anywhere.
 *
 * @throws Misuse, with nothing noted, where labs are on hosts that are not known any more, or here, and no engine has ever
 *   answered
 * @throws UnreadableFacts
 */
export async function pinHosts(): Promise<void> {
  const labs = await namedAlone();
  const { added } = await hosts.read(hostsFolder);
  const lost = labs.filter(({ name }) => name !== localHost && !isKeyOf(added, name));
  if (lost.length > 0) throw forgotten(lost);
  const notes = await notesOf(
    labs.map(({ name }) => name),
    engineNote,
  );
  const loose = labs.filter(({ name }) => !notes.get(name));
  if (loose.length > 0) throw noEngine(loose);
  await Promise.all(labs.map(({ lab, name }) => labHost.write(lab, notes.get(name) ?? null)));
}

async function namedAlone(): Promise<NamedAlone[]> {
  const found = await Promise.all(
    (await filesIn(home())).map(async (lab) => {
      const noted = await labHost.read(lab);
      const isPinned = noted ? noted.engine !== null : !(await isSomewhere(lab));
      return isPinned ? [] : [{ lab, name: hostNameOf(lab) }];
    }),
  );
  return found.flat();
}

/** Whether a lab of which nobody has said it may be on an engine, or has checkpoints there. */
async function isSomewhere(lab: string): Promise<boolean> {
  return (await mayStand(lab)) || Object.keys((await checkpoints.read(lab)).kept).length > 0;
}

function forgotten(lost: readonly NamedAlone[]): Misuse {
  const list = lost.map(({ lab, name }) => `${lab} ('${name}')`).join(", ");
  const [{ name }] = lost as [NamedAlone];
  return new Misuse({
    fr: `des labs sont sur des serveurs qui ne sont plus connus : ${list} ; rien n'a changé : ajoutez-les de nouveau sous ces noms ('lab host add ${name} …')`,
    en: `labs are on hosts that are not known any more: ${list}; nothing was changed: add them again by those names ('lab host add ${name} …')`,
  });
}

function noEngine(loose: readonly NamedAlone[]): Misuse {
  const list = loose.map(({ lab }) => lab).join(", ");
  return new Misuse({
    fr: `des labs sont sur ce serveur, dont le moteur ne répond pas : ${list} ; d'autres serveurs les connaîtraient par lui ; rien n'a changé : 'lab doctor --fix', puis la même commande`,
    en: `labs are on this server, whose engine does not answer: ${list}; by it other servers would know them; nothing was changed: 'lab doctor --fix', then the same command`,
  });
}
