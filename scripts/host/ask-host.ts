import type Docker from "dockerode";
import { localHost } from "../facts/hosts.js";
import { unlessAborted } from "../ground/unless-aborted.js";
import { HostAway } from "./host-away.js";
import { hostOf } from "./host-of.js";
import { whyAway } from "./why-away.js";

/** What another host may take for one question, in milliseconds: ssh has to be let in first. */
const longestMs = 10_000;

/**
 * Ask the engine of a lab something small. One of another host has to answer in time; this server's own is asked
 * until it answers, as it may be busy with what this very command has asked for.
 *
 * @param ask told by its signal that nobody waits any more
 * @param host another one than it is on, where it is to be made. @default the one it is on
 * @throws HostAway where another host does not answer in time, or can't be reached
 * @throws what `hostOf` does, and what `ask` does where an engine answered
 */
export async function askHost<T>(
  candidate: string,
  ask: (engine: Docker, signal: { readonly abortSignal?: AbortSignal }) => Promise<T>,
  { name, engine } = hostOf(candidate),
): Promise<T> {
  if (name === localHost) return ask(engine, {});
  const abortSignal = AbortSignal.timeout(longestMs);
  try {
    return await unlessAborted(ask(engine, { abortSignal }), abortSignal);
  } catch (problem) {
    // An engine that answers with an error is there.
    if (!abortSignal.aborted && "statusCode" in (problem as object)) throw problem;
    const why = whyAway(abortSignal.aborted ? abortSignal.reason : problem, longestMs);
    throw new HostAway(candidate, name, why);
  }
}
