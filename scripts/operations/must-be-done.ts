import { NotObserved } from "../channel/channel.js";
import type { Undone } from "../channel/tell-machines.js";
import { english, joined, wordsOf } from "../ground/text.js";

/**
 * See that machines did what they were told, once all the rest is done.
 *
 * @throws NotObserved naming each that did not, what, why, and how to have it done
 */
export function mustBeDone(undone: readonly Undone[]): void {
  if (undone.length === 0) return;
  const lines = undone.map(({ machine, what, why, again }) => ({
    fr: `${machine} devait ${what.fr} et ne l'a pas fait (${wordsOf(why, "fr")}) ; le reste est fait : lancez '${again}'`,
    en: `${machine} was to ${what.en} and did not (${english(why)}); the rest is done: run '${again}'`,
  }));
  throw new NotObserved(joined(lines, "\n"));
}
