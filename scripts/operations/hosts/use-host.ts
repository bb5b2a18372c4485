import { hostNameOf } from "../../facts/host-name-of.js";
import { checkpoints } from "../../facts/journal.js";
import { labHost } from "../../facts/lab-host.js";
import { Misuse } from "../../ground/misuse.js";
import { standingLabs } from "../lab-names.js";
import { knownHost } from "./known-hosts.js";

export interface UseHostInput {
  readonly name: string;
  readonly labs: readonly string[];
}

/**
 * Have the labs of candidates made on a host from now on. A lab that stands stays where it is.
 *
 * @throws Misuse, with nothing changed for anybody, where there is no such host or it is drained, and where one of them
 *   stands on another or has checkpoints there
 */
export async function useHost({ name, labs }: UseHostInput): Promise<void> {
  const { drainedSince } = await knownHost(name);
  if (drainedSince !== undefined) {
    throw new Misuse({
      fr: `'${name}' n'accepte plus de nouveaux labs depuis ${drainedSince} ; rien n'a changé : 'lab host drain ${name} --undo' en accepte de nouveau`,
      en: `'${name}' takes no new labs since ${drainedSince}; nothing was changed: 'lab host drain ${name} --undo' lets them come again`,
    });
  }
  const others = labs.filter((lab) => hostNameOf(lab) !== name);
  const standing = others.length > 0 ? await standingLabs() : [];
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
  // Of all of them: that nobody has said is not the same as this server.
  await Promise.all(labs.map((lab) => labHost.write(lab, name)));
}
