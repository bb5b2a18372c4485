import { hosts, hostsFolder, localHost } from "../../facts/hosts.js";
import { Misuse } from "../../ground/misuse.js";

/**
 * Insist that this server takes new labs.
 *
 * @throws Misuse where it is drained
 * @throws UnreadableFacts: nobody knows then whether it is
 */
export async function mustTakeLabs(candidate: string): Promise<void> {
  const { drained } = await hosts.read(hostsFolder);
  const since = drained[localHost];
  if (since === undefined) return;
  throw new Misuse({
    fr: `ce serveur n'accepte plus de nouveaux labs depuis ${since}, et '${candidate}' en serait un : 'lab host drain ${localHost} --undo' en accepte de nouveau`,
    en: `this server takes no new labs since ${since}, and '${candidate}' would be one: 'lab host drain ${localHost} --undo' lets them come again`,
  });
}
