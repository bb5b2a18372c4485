import { resolve } from "node:path";
import { type Host, hosts, hostsFolder } from "../../facts/hosts.js";
import { clientOf, type Reach } from "../../ground/docker/client-of.js";
import { contextReach } from "../../ground/docker/context-reach.js";
import { parseEndpoint } from "../../ground/docker/endpoint.js";
import { Misuse } from "../../ground/misuse.js";
import { text } from "../../ground/text.js";
import type { EngineTold } from "../../host/engine-told.js";
import { hostName } from "./host-name.js";
import { knownHosts } from "./known-hosts.js";
import { looksAtHosts } from "./looks-at-hosts.js";
import { mustBeFit } from "./must-be-fit.js";

export interface AddHostInput {
  readonly name: string;
  /** An endpoint, or the name of one of Docker's contexts. */
  readonly endpoint: string;
  /** Folder with what TLS needs. @default - none, or the context's */
  readonly tlsDir?: string | undefined;
}

export interface AddHost {
  readonly host: Host;
  readonly told: EngineTold;
}

/** As Docker allows them. */
const contextPattern = /^[a-zA-Z0-9][a-zA-Z0-9_.+-]*$/;

/**
 * Note a host, once its engine has answered and labs could stand there.
 *
 * @throws Misuse, with nothing changed, for a name or an endpoint that can't be, or that is known already; for a host
 *   that does not answer, and for one on which no lab could stand, with all that is in the way
 */
export async function addHost({ name, endpoint, tlsDir }: AddHostInput): Promise<AddHost> {
  hostName(name);
  const known = await knownHosts();
  mustBeNew(
    name,
    known.map((one) => one.name),
  );
  const isContext = contextPattern.test(endpoint);
  const reach = isContext
    ? await ofContext(endpoint, tlsDir)
    : { endpoint, tlsDir: tlsDir === undefined ? undefined : resolve(tlsDir) };
  mustBeReachable(reach);
  const same = known.find((one) => one.endpoint === reach.endpoint);
  if (same) {
    throw new Misuse({
      fr: `'${same.name}' est déjà à ${reach.endpoint} : un serveur n'a qu'un nom ; rien n'a changé`,
      en: `'${same.name}' is at ${reach.endpoint} already: a host has one name; nothing was changed`,
    });
  }
  const candidate = { name, endpoint: reach.endpoint, client: () => clientOf(reach) };
  const looked = (await looksAtHosts([...known, candidate])).at(-1);
  if (!looked?.look.told) {
    throw new Misuse(
      text`${{ fr: `'${name}' (${reach.endpoint}) n'est pas joint, et rien n'a changé`, en: `'${name}' (${reach.endpoint}) can't be reached, and nothing was changed` }}: ${looked?.look.away ?? ""}`,
    );
  }
  mustBeFit(candidate, looked.findings);
  const { told } = looked.look;
  const host: Host = {
    endpoint: reach.endpoint,
    ...(reach.tlsDir !== undefined && { tlsDir: reach.tlsDir }),
    ...(isContext && { context: endpoint }),
    engine: told.id,
    addedAt: new Date().toISOString(),
  };
  await hosts.update(hostsFolder, ({ added, drained }) => {
    // Somebody else may have added one meanwhile.
    mustBeNew(name, Object.keys(added));
    const [other] = Object.entries(added).find(([, { engine }]) => engine === told.id) ?? [];
    if (other !== undefined) throw taken(other);
    return { added: { ...added, [name]: host }, drained };
  });
  return { host, told };
}

async function ofContext(name: string, tlsDir: string | undefined): Promise<Reach> {
  if (tlsDir === undefined) return contextReach(name);
  throw new Misuse({
    fr: `le contexte '${name}' dit lui-même ce qu'il faut pour TLS : ôtez --tls-dir`,
    en: `context '${name}' says itself what TLS needs: leave --tls-dir out`,
  });
}

function mustBeNew(name: string, names: readonly string[]): void {
  if (!names.includes(name)) return;
  throw new Misuse({
    fr: `le serveur '${name}' est déjà là : prenez un autre nom, ou retirez-le d'abord ('lab host remove ${name}') ; rien n'a changé`,
    en: `host '${name}' is there already: take another name, or remove it first ('lab host remove ${name}'); nothing was changed`,
  });
}

function taken(other: string): Misuse {
  return new Misuse({
    fr: `c'est le moteur que '${other}' a déjà : un serveur n'a qu'un nom ; rien n'a changé`,
    en: `it is the engine that '${other}' has already: a host has one name; nothing was changed`,
  });
}

/** Before anybody is asked. */
function mustBeReachable(reach: Reach): void {
  const { kind } = parseEndpoint(reach.endpoint);
  if (kind !== "tcp" && reach.tlsDir !== undefined) {
    throw new Misuse({
      fr: `--tls-dir va avec tcp:// et non avec ${kind}:// : ôtez-le`,
      en: `--tls-dir goes with tcp:// and not with ${kind}://: leave it out`,
    });
  }
  clientOf(reach);
}
