import type Docker from "dockerode";
import { type Host, hosts, hostsFolder, localHost } from "../facts/hosts.js";
import { clientOf, type Reach } from "../ground/docker/client-of.js";
import { docker } from "../ground/docker/docker.js";
import { engineHost } from "../ground/docker/place.js";
import { unknownHost } from "./unknown-host.js";

/** A host that labs are on, and the engine there. */
export interface LabHost {
  readonly name: string;
  readonly reach: Reach;
  readonly engine: Docker;
  /** What was noted when it was added; of `local` nothing. */
  readonly noted?: Host;
}

const local = (): LabHost => ({
  name: localHost,
  reach: { endpoint: engineHost() },
  engine: docker(),
});

/** Clients keep their connections. */
const others = new Map<string, LabHost>();

/**
 * A host by its name.
 *
 * @param candidate whose lab is there, or is to be made there
 * @throws Misuse where it was forgotten meanwhile, or another home noted it and this one does not know it
 * @throws UnreadableFacts
 */
export function hostByName(name: string, candidate: string): LabHost {
  if (name === localHost) return local();
  const noted = hosts.readNow(hostsFolder).added[name];
  if (!noted) throw unknownHost(name, candidate);
  const key = JSON.stringify([name, noted]);
  const known = others.get(key);
  if (known) return known;
  const { endpoint, tlsDir } = noted;
  const made: LabHost = { name, reach: { endpoint, tlsDir }, engine: clientOf(noted), noted };
  others.set(key, made);
  return made;
}
