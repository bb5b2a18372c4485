import type { Tools } from "../ground/tools.js";
import { hostMustAnswer } from "./hosts/host-must-answer.js";
import { whileHostAnswers } from "./hosts/while-host-answers.js";
import { inHand } from "./in-hand.js";
import { type InItsTurnProps, inItsTurn } from "./in-its-turn.js";
import { inView } from "./in-view.js";

/**
 * Have a lab in hand while something is done to it: what every use case that looks at a lab or changes it begins with.
 * The work begins once the lab is free, and then its turn has come: who waits for a lab keeps nobody from his turn.
 * Meanwhile others may watch it, and ask that it ends (`watchLab`). What goes on for long, and does little, is a
 * `visitLab`.
 *
 * @throws HostAway where the host that it is on does not answer, or did not any more when the work failed; Busy where somebody changes it already; LockLost where servers share it and the database by which they agree has lost this one; Stopped once somebody has asked that it ends
 * @throws the signal's reason once that ended; else what the work throws
 */
export function holdLab<T>(
  candidate: string,
  props: InItsTurnProps,
  tools: Tools,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  return inView(candidate, props, tools, async (own) => {
    await hostMustAnswer(candidate);
    return inHand(candidate, props, own, (held) =>
      inItsTurn(candidate, props, held, async () => {
        try {
          return await whileHostAnswers(candidate, held, work);
        } catch (problem) {
          // Of a host that went meanwhile each program tells something else.
          if (!held.signal.aborted) await hostMustAnswer(candidate);
          throw problem;
        }
      }),
    );
  });
}
