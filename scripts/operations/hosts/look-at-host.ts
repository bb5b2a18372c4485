import type Docker from "dockerode";
import type { Text } from "../../ground/text.js";
import { unlessAborted } from "../../ground/unless-aborted.js";
import { type EngineTold, engineTold } from "../../host/engine-told.js";
import { whyAway } from "../../host/why-away.js";

/** What a host said, or why it could not be asked. */
export type HostLook =
  | { readonly told: EngineTold; readonly away?: never }
  | { readonly told?: never; readonly away: Text };

/** What a host may take for all that it is asked, in milliseconds: ssh has to be let in first. */
const longestMs = 10_000;

/**
 * Look at a host, and for no longer than it may take. It never throws: one that is away keeps nobody from the others.
 *
 * @param client opens it; what that throws is why it is away
 */
export async function lookAtHost(client: () => Docker, limitMs = longestMs): Promise<HostLook> {
  const signal = AbortSignal.timeout(limitMs);
  try {
    return { told: await unlessAborted(engineTold(client(), signal), signal) };
  } catch (problem) {
    // The client has an error of its own for what a signal ended.
    return { away: whyAway(signal.aborted ? signal.reason : problem, limitMs) };
  }
}
