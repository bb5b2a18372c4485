import type Docker from "dockerode";
import { type Host, hosts, hostsFolder, localHost } from "../../facts/hosts.js";
import { clientOf } from "../../ground/docker/client-of.js";
import { docker } from "../../ground/docker/docker.js";
import { engineHost } from "../../ground/docker/place.js";
import { kinds } from "../../ground/kinds.js";
import { oneOf } from "../../ground/one-of.js";

/** A host that may be asked. */
export interface KnownHost {
  readonly name: string;
  readonly endpoint: string;
  /** What was noted when it was added; of `local` nothing. */
  readonly noted?: Host;
  /** Since when no new lab is to come there. */
  readonly drainedSince?: string;
  /** @throws Misuse where the files for TLS can't be read any more */
  client(): Docker;
}

/**
 * Every host, `local` first, then by name.
 *
 * @throws UnreadableFacts
 */
export async function knownHosts(): Promise<KnownHost[]> {
  const { added, drained } = await hosts.read(hostsFolder);
  const drainedSince = (name: string) => ({
    ...(drained[name] !== undefined && { drainedSince: drained[name] }),
  });
  const local: KnownHost = {
    name: localHost,
    endpoint: engineHost(),
    ...drainedSince(localHost),
    client: () => docker(),
  };
  const others = Object.entries(added)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([name, noted]): KnownHost => ({
        name,
        endpoint: noted.endpoint,
        noted,
        ...drainedSince(name),
        client: () => clientOf(noted),
      }),
    );
  return [local, ...others];
}

/**
 * The host of a name.
 *
 * @throws Misuse where there is none, with those there are
 * @throws UnreadableFacts
 */
export async function knownHost(name: string): Promise<KnownHost> {
  const all = await knownHosts();
  oneOf(
    kinds.host,
    name,
    all.map((one) => one.name),
  );
  return all.find((one) => one.name === name) as KnownHost;
}
