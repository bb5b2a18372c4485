import { hostname } from "node:os";
import { hosts, hostsFolder, localHost } from "../facts/hosts.js";
import { knownEngines } from "../facts/known-engines.js";
import { type LabHostNote, labHost } from "../facts/lab-host.js";
import { isKeyOf } from "../ground/is-key-of.js";
import { Misuse } from "../ground/misuse.js";
import { joined, type Text, text } from "../ground/text.js";

/**
 * Why the host of a lab is none of this home's, and what to type.
 *
 * @param name by which it was looked for
 * @throws UnreadableFacts where nobody can tell
 */
export function unknownHost(name: string, candidate: string): Misuse {
  const noted = labHost.readNow(candidate);
  if (!noted?.engine) {
    return new Misuse({
      fr: `le lab '${candidate}' est sur le serveur '${name}', qui n'est plus connu : ajoutez-le de nouveau sous ce nom ('lab host add ${name} …')`,
      en: `lab '${candidate}' stands on host '${name}', which is not known any more: add it again by that name ('lab host add ${name} …')`,
    });
  }
  const { added } = hosts.readNow(hostsFolder);
  const isFree = noted.name !== localHost && !isKeyOf(added, noted.name);
  const add: Text = {
    fr: `'lab host add ${isFree ? noted.name : "NOM"} ADRESSE' l'ajoute`,
    en: `'lab host add ${isFree ? noted.name : "NAME"} ADDRESS' adds it`,
  };
  const use: Text = {
    fr: ` ; s'il n'y est pas encore, 'lab host use local ${candidate}' le fait faire ici`,
    en: `; where it does not stand yet, 'lab host use local ${candidate}' has it made here`,
  };
  const other: Text = {
    fr: `, et n'est pas le '${noted.name}' d'ici`,
    en: `, and is not the '${noted.name}' of here`,
  };
  const what = joined(
    [
      { fr: `le lab '${candidate}' est sur `, en: `lab '${candidate}' is on ` },
      placeTold(noted),
      { fr: ", que ce serveur-ci ne connaît pas", en: ", which this server does not know" },
      ...(isFree || noted.name === localHost ? [] : [other]),
      { fr: ` (moteur ${noted.engine})`, en: ` (engine ${noted.engine})` },
    ],
    "",
  );
  // It may be this server's own, of which nobody had to know so far.
  const own: Text =
    knownEngines.readNow(hostsFolder).own === null
      ? {
          fr: " ; si c'est le moteur de ce serveur-ci, 'lab doctor --fix' le note",
          en: "; where it is this server's own engine, 'lab doctor --fix' notes it",
        }
      : { fr: "", en: "" };
  return new Misuse(text`${what}: ${add}${use}${own}`);
}

function placeTold({ name, server }: LabHostNote): Text {
  if (name === localHost) {
    return { fr: `le moteur du serveur '${server}' même`, en: `server '${server}''s own engine` };
  }
  return server === hostname()
    ? { fr: `l'ancien serveur '${name}'`, en: `the former host '${name}'` }
    : {
        fr: `le serveur que '${server}' appelle '${name}'`,
        en: `the host that server '${server}' calls '${name}'`,
      };
}
