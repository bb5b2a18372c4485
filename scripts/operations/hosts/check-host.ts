import { knownHost, knownHosts } from "./known-hosts.js";
import { type LookedAt, looksAtHosts } from "./looks-at-hosts.js";

/**
 * Look at one host, and at the others for whether it is one of them.
 *
 * @throws Misuse where there is no such host
 * @throws UnreadableFacts
 */
export async function checkHost(name: string): Promise<LookedAt> {
  await knownHost(name);
  const all = await looksAtHosts(await knownHosts());
  return all.find(({ host }) => host.name === name) as LookedAt;
}
