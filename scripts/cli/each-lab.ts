import { Interrupted, interruptible } from "../ground/interrupt.js";
import { withLock } from "../ground/lock.js";
import { type Note, progress } from "../ground/progress.js";
import { announce } from "../ground/terminal/announce.js";
import type { Text } from "../ground/text.js";
import { standing } from "../host/standing.js";

export interface EachLabProps {
  readonly verb: string;
  readonly labs: readonly string[];
  /** What is done to a lab, e.g. `lab c01 up`. */
  readonly title: (candidate: string) => Text;
  readonly work: (candidate: string, tools: { signal: AbortSignal; note: Note }) => Promise<void>;
}

/**
 * Do something to several labs at once, each under its own lock, with progress on stderr.
 *
 * @throws what went wrong first; when the user stopped it, after saying what is left standing
 */
export async function eachLab({ verb, labs, title, work }: EachLabProps): Promise<void> {
  const signal = interruptible();
  try {
    await progress(
      labs.map((candidate) => ({
        title: title(candidate),
        run: (note) => withLock(candidate, verb, () => work(candidate, { signal, note })),
      })),
      { concurrent: true },
    );
  } catch (problem) {
    if (!signal.aborted) throw problem;
    for (const candidate of labs) {
      const { nodes, segments } = await standing(candidate);
      const left = [...nodes.keys(), ...segments.keys()].join(", ");
      announce({
        fr: `arrêté ; du lab '${candidate}' il reste : ${left || "rien"} ; 'lab up ${candidate}' continue, 'lab down ${candidate}' supprime`,
        en: `stopped; of lab '${candidate}' there is left: ${left || "nothing"}; 'lab up ${candidate}' goes on, 'lab down ${candidate}' removes`,
      });
    }
    throw signal.reason instanceof Interrupted ? signal.reason : problem;
  }
}
