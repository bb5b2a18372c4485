import { scenarios } from "../../checks/scenarios/index.js";
import { type PlayedScenario, playedScenarios } from "../facts/journal.js";
import { clockTime } from "../ground/clock.js";
import { keysOf } from "../ground/keys-of.js";
import { kinds } from "../ground/kinds.js";
import { Misuse } from "../ground/misuse.js";
import { oneOf } from "../ground/one-of.js";
import { standing } from "../host/standing.js";
import { mustNotBePaused } from "../operations/must-not-be-paused.js";
import { noLab } from "../operations/no-lab.js";
import { noHelpdesk } from "./no-helpdesk.js";

export interface StartScenarioInput {
  readonly candidate: string;
  /** As it is typed after `lab play`. */
  readonly scenario: string;
  readonly seed: number;
  /** How long its people go on answering. */
  readonly minutes: number;
}

/**
 * Note that a scenario is to be played in a candidate's lab, and start its clock. Whoever serves the pages plays it.
 *
 * @throws Misuse, with nothing changed, where there is no such scenario, one is played there already, or where the lab does
 *   not stand, is paused, or has no helpdesk
 */
export async function startScenario({
  candidate,
  scenario,
  seed,
  minutes,
}: StartScenarioInput): Promise<void> {
  const name = oneOf(kinds.scenario, scenario, keysOf(scenarios()));
  const { nodes } = await standing(candidate);
  if (nodes.size === 0) throw noLab(candidate);
  await mustNotBePaused(candidate);
  if (!nodes.has("desk1")) throw noHelpdesk(candidate);
  await playedScenarios.update(candidate, (played) => {
    if (played) throw alreadyPlayed(candidate, played);
    return { name, seed, startedAt: new Date().toISOString(), minutes, said: {} };
  });
}

function alreadyPlayed(candidate: string, { name, startedAt }: PlayedScenario): Misuse {
  return new Misuse({
    fr: `le scénario '${name}' se joue déjà dans le lab '${candidate}' depuis ${clockTime(startedAt)}, un à la fois : arrêtez-le d'abord, ou attendez sa fin`,
    en: `scenario '${name}' is played in lab '${candidate}' since ${clockTime(startedAt)}, one at a time: stop it first, or wait for its end`,
  });
}
