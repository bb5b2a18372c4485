import { hostNameOf } from "../../facts/host-name-of.js";
import { localHost } from "../../facts/hosts.js";

/**
 * Insist that the host that a lab is on answers, before somebody waits for a lab of which nothing can be seen. Of this
 * server's own engine nothing is asked.
 *
 * @throws HostAway where it does not, or is another one than was added
 * @throws Misuse where it was forgotten meanwhile
 */
export async function hostMustAnswer(candidate: string): Promise<void> {
  if (hostNameOf(candidate) === localHost) return;
  // With it comes the engine's client, of which a lab that is here has no need to be held.
  const { otherMustAnswer } = await import("./other-must-answer.js");
  await otherMustAnswer(candidate);
}
