import { type Clock, clockOf } from "../facts/clock-of.js";
import { pauses, playedScenarios } from "../facts/journal.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { homeLabs } from "../operations/home-labs.js";

/** A scenario that is played in a lab, with its clock. */
export interface AwaitedScenario extends Clock {
  /** As it is typed after `lab play`. */
  readonly name: string;
}

/** Candidates of this home in whose labs a scenario is to be played, or ended as its time is over. */
export async function labsAwaitingScenario(): Promise<string[]> {
  const labs = await homeLabs();
  const awaited = await Promise.all(labs.map(awaitedScenarioOf));
  return labs.filter((_, at) => awaited[at]);
}

/** That of one lab; undefined where there is none, or where its file can't be read, which `lab status` names. */
export async function awaitedScenarioOf(candidate: string): Promise<AwaitedScenario | undefined> {
  try {
    const played = await playedScenarios.read(candidate);
    return played
      ? { name: played.name, ...clockOf(played, await pauses.read(candidate)) }
      : undefined;
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return undefined;
  }
}
