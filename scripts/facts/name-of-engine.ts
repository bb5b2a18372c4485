import { isKeyOf } from "../ground/is-key-of.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { hosts, hostsFolder, localHost } from "./hosts.js";
import { knownEngines } from "./known-engines.js";

/**
 * The host of this home that an engine is, or that has come in its place.
 *
 * @param engine what it calls itself
 * @returns undefined where this home knows none, or nobody can read which: `hostByName` tells that
 */
export function nameOfEngine(engine: string): string | undefined {
  try {
    const { own, former } = knownEngines.readNow(hostsFolder);
    if (engine === own) return localHost;
    const { added } = hosts.readNow(hostsFolder);
    const [name] = Object.entries(added).find(([, one]) => one.engine === engine) ?? [];
    if (name !== undefined) return name;
    const once = isKeyOf(former, engine) ? former[engine] : undefined;
    return once === localHost || (once !== undefined && isKeyOf(added, once)) ? once : undefined;
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return undefined;
  }
}
