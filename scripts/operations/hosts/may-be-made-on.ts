import { hostNameOf } from "../../facts/host-name-of.js";
import { checkpoints } from "../../facts/journal.js";
import { Misuse } from "../../ground/misuse.js";
import { standingAnywhere } from "../standing-anywhere.js";
import { knownHost } from "./known-hosts.js";

/**
 * Insist that the labs of candidates may be made on a host from now on.
 *
 * @throws Misuse where there is no such host, where it is drained and one of them does not stand there yet, and where one
 *   of them stands on another or has checkpoints there
 */
export async function mayBeMadeOn(name: string, labs: readonly string[]): Promise<void> {
  const { drainedSince } = await knownHost(name);
  const others = labs.filter((lab) => hostNameOf(lab) !== name);
  if (drainedSince === undefined && others.length === 0) return;
  const standing = await standingAnywhere();
  if (
    drainedSince !== undefined &&
    labs.some((lab) => others.includes(lab) || !standing.includes(lab))
  ) {
    throw new Misuse({
      fr: `'${name}' n'accepte plus de nouveaux labs depuis ${drainedSince} ; rien n'a changé : 'lab host drain ${name} --undo' en accepte de nouveau`,
      en: `'${name}' takes no new labs since ${drainedSince}; nothing was changed: 'lab host drain ${name} --undo' lets them come again`,
    });
  }
  for (const lab of others) {
    const its = hostNameOf(lab);
    if (standing.includes(lab)) {
      throw new Misuse({
        fr: `le lab '${lab}' est sur '${its}', et y reste tant qu'il est debout ; rien n'a changé : 'lab down ${lab}' le supprime, puis la même commande`,
        en: `lab '${lab}' is on '${its}', and stays there while it stands; nothing was changed: 'lab down ${lab}' takes it away, then the same command`,
      });
    }
    const kept = Object.keys((await checkpoints.read(lab)).kept);
    const [first] = kept;
    if (first !== undefined) {
      throw new Misuse({
        fr: `le lab '${lab}' a des points de reprise sur '${its}' : ${kept.join(", ")} ; rien n'a changé : 'lab checkpoints ${lab} --remove ${first}' en supprime un`,
        en: `lab '${lab}' has checkpoints on '${its}': ${kept.join(", ")}; nothing was changed: 'lab checkpoints ${lab} --remove ${first}' removes one`,
      });
    }
  }
}
