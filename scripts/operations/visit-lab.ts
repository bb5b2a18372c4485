import type { Act } from "../ground/act.js";
import type { Tools } from "../ground/tools.js";
import { hostMustAnswer } from "./hosts/host-must-answer.js";
import { inHand } from "./in-hand.js";
import { type InViewProps, inView } from "./in-view.js";

/**
 * Be in a lab for long, and do little there: each act with the lab in hand, beside others who look. Whoever changes the
 * lab waits for the act that goes on and no longer, and the next act for the end of that change. All of it may be
 * watched, and asked to end.
 *
 * @throws HostAway where the host that it is on does not answer; Busy where somebody holds one of the lab's names and does not say who he is; Stopped as `holdLab` does
 * @throws the signal's reason once that ended; else what the work throws
 */
export function visitLab<T>(
  candidate: string,
  { verb }: Pick<InViewProps, "verb">,
  tools: Tools,
  work: (tools: Tools & { readonly act: Act }) => Promise<T>,
): Promise<T> {
  const props = { verb, mode: "look" } as const;
  return inView(candidate, props, tools, async (own) => {
    await hostMustAnswer(candidate);
    return work({ ...own, act: (one) => inHand(candidate, props, own, () => one()) });
  });
}
