import { playedScenarios } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";

/**
 * Have a lab's scenario played no more. Its letters stay; who is writing one finishes that.
 *
 * @throws Misuse, with nothing changed, where none is played
 */
export async function stopScenario(candidate: string): Promise<void> {
  // Where there is no lab nothing is made for one.
  if (await playedScenarios.read(candidate)) return playedScenarios.clear(candidate);
  throw new Misuse({
    fr: `aucun scénario ne se joue dans le lab '${candidate}', ou il est déjà fini : il n'y a rien à arrêter`,
    en: `no scenario is played in lab '${candidate}', or it has ended already: there is nothing to stop`,
  });
}
