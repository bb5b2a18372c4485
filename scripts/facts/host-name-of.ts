import { localHost } from "./hosts.js";
import { labHost } from "./lab-host.js";
import { nameOfEngine } from "./name-of-engine.js";

/**
 * The name by which this home knows the host that a candidate's labs are on, or will be made on. Where it knows it by none,
 * that of the server that noted it, and of that server: `srv2@paris`, which no host of this home can be called.
 *
 * @throws UnreadableFacts
 */
export function hostNameOf(candidate: string): string {
  const noted = labHost.readNow(candidate);
  if (!noted) return localHost;
  const { name, engine, server } = noted;
  return engine === null ? name : (nameOfEngine(engine) ?? `${name}@${server}`);
}
