import { setMaxListeners } from "node:events";
import { setTimeout } from "node:timers/promises";
import { ping } from "../../ground/docker/ping.js";
import type { Tools } from "../../ground/tools.js";
import { askHost } from "../../host/ask-host.js";
import { HostAway } from "../../host/host-away.js";

/** How long a host may be silent. */
interface SilenceAllowed {
  /** Between two questions, in milliseconds. */
  readonly everyMs: number;
  /** How many in a row may have no answer. */
  readonly missed: number;
}

/** A busy engine may take long for one answer. */
const usual: SilenceAllowed = { everyMs: 5_000, missed: 3 };

/**
 * Do something to a lab on another host for as long as that answers.
 *
 * @throws HostAway once it has not answered several times running; else what the work throws
 */
export async function whileOtherAnswers<T>(
  candidate: string,
  { signal: outer, ...others }: Tools,
  work: (tools: Tools) => Promise<T>,
  allowed = usual,
): Promise<T> {
  const gone = new AbortController();
  const over = new AbortController();
  const signal = AbortSignal.any([outer, gone.signal]);
  // An engine per stack listens, each several times.
  setMaxListeners(0, signal);
  void watch(candidate, allowed, over.signal, (why) => gone.abort(why));
  try {
    return await work({ ...others, signal });
  } catch (problem) {
    // Whatever broke off because of it: that its host is away is what there is to tell.
    throw gone.signal.aborted ? gone.signal.reason : problem;
  } finally {
    over.abort();
  }
}

/** Ask the host of a lab again and again until that is over, and tell why it is away once it is. */
async function watch(
  candidate: string,
  { everyMs, missed }: SilenceAllowed,
  over: AbortSignal,
  isAway: (why: HostAway) => void,
): Promise<void> {
  for (let silent = 0; ; ) {
    await setTimeout(everyMs, undefined, { ref: false, signal: over }).catch(() => undefined);
    if (over.aborted) return;
    const why = await awayNow(candidate);
    silent = why ? silent + 1 : 0;
    if (why && silent === missed) return isAway(why);
  }
}

async function awayNow(candidate: string): Promise<HostAway | undefined> {
  try {
    await askHost(candidate, (engine, { abortSignal }) => ping(engine, abortSignal));
    return undefined;
  } catch (problem) {
    // Any other answer is one.
    return problem instanceof HostAway ? problem : undefined;
  }
}
