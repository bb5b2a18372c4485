import { hostNameOf } from "../../facts/host-name-of.js";
import { localHost } from "../../facts/hosts.js";
import type { Tools } from "../../ground/tools.js";

/**
 * Do something to a lab, and no longer than the host that it is on answers: one that hangs ends nothing by itself. Of this
 * server's own engine nothing is asked.
 *
 * @throws HostAway once it has not answered for long; else what the work throws
 */
export async function whileHostAnswers<T>(
  candidate: string,
  tools: Tools,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  if (hostNameOf(candidate) === localHost) return work(tools);
  // With it comes the engine's client, of which a lab that is here has no need to be held.
  const { whileOtherAnswers } = await import("./while-other-answers.js");
  return whileOtherAnswers(candidate, tools, work);
}
