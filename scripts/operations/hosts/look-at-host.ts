import type Docker from "dockerode";
import type { Text } from "../../ground/text.js";
import { unlessAborted } from "../../ground/unless-aborted.js";
import { type EngineTold, engineTold } from "../../host/engine-told.js";
import { whyAway } from "../../host/why-away.js";

/** What a host said, or why it could not be asked. */
export type HostLook =
  | { readonly told: EngineTold; readonly away?: never }
  | { readonly told?: never; readonly away: Text };

export interface LookAtHostOptions {
  /** What it may take for all that it is asked, in milliseconds: ssh has to be let in first. @default 10,000 */
  readonly limitMs?: number;
  /** Whether it is asked for its images. @default false */
  readonly withImages?: boolean;
}

/**
 * Look at a host, and for no longer than it may take. It never throws: one that is away keeps nobody from the others.
 *
 * @param client opens it; what that throws is why it is away
 */
export async function lookAtHost(
  client: () => Docker,
  { limitMs = 10_000, withImages = false }: LookAtHostOptions = {},
): Promise<HostLook> {
  const signal = AbortSignal.timeout(limitMs);
  try {
    return {
      told: await unlessAborted(engineTold(client(), { abortSignal: signal, withImages }), signal),
    };
  } catch (problem) {
    // The client has an error of its own for what a signal ended.
    return { away: whyAway(signal.aborted ? signal.reason : problem, limitMs) };
  }
}
