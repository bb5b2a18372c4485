import { localHost } from "../../facts/hosts.js";
import { Misuse } from "../../ground/misuse.js";
import { HostAway } from "../../host/host-away.js";
import { hostOf } from "../../host/host-of.js";
import { checkHost } from "./check-host.js";
import { knownHost } from "./known-hosts.js";
import { mustBeFit } from "./must-be-fit.js";

/**
 * Insist that the host that a candidate's labs are made on takes a new one.
 *
 * @throws Misuse, with nothing done, where it is drained or no lab could stand there
 * @throws HostAway where it does not answer
 * @throws what `hostOf` does
 */
export async function mustTakeLab(candidate: string): Promise<void> {
  const { name } = hostOf(candidate);
  const { drainedSince: since } = await knownHost(name);
  if (since !== undefined) {
    throw new Misuse({
      fr: `'${name}' n'accepte plus de nouveaux labs depuis ${since}, et '${candidate}' en serait un : 'lab host drain ${name} --undo' en accepte de nouveau`,
      en: `'${name}' takes no new labs since ${since}, and '${candidate}' would be one: 'lab host drain ${name} --undo' lets them come again`,
    });
  }
  if (name === localHost) return;
  const { host, look, findings } = await checkHost(name);
  if (look.away) throw new HostAway(candidate, name, look.away);
  mustBeFit(host, findings);
}
