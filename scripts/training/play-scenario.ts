import type { Scenario } from "../../checks/lib/users/scenario.js";
import { scenarios } from "../../checks/scenarios/index.js";
import { clockOf } from "../facts/clock-of.js";
import { type PlayedScenario, pauses, playedScenarios, type SaidOfWish } from "../facts/journal.js";
import { keysOf } from "../ground/keys-of.js";
import { kinds } from "../ground/kinds.js";
import { oneAtATime } from "../ground/one-at-a-time.js";
import { oneOf } from "../ground/one-of.js";
import type { Tools } from "../ground/tools.js";
import { playUsers } from "./play-users.js";

const what = { fr: "le scénario du lab", en: "the lab's scenario" };

/** Longer than any lasts, in milliseconds: its own clock ends it, which stands while the lab is paused. */
const longestMs = 24 * 60 * 60_000;

/**
 * Play the scenario that is noted of a candidate's lab, from where whoever played it last left it, until all is closed, its
 * time is over or a trainer stops it.
 *
 * @throws what `playUsers` does, with the scenario still noted; Misuse where this Plateau does not have it
 */
export function playScenario(
  { candidate }: { readonly candidate: string },
  tools: Tools,
): Promise<void> {
  const work = async () => {
    const played = await playedScenarios.read(candidate);
    if (!played) return;
    // Where its time is over no machine is asked: the lab may answer no more.
    if (await isWanted(candidate, played)) await playOn(candidate, played, tools);
    await change(candidate, played, () => null);
  };
  // Two servers may have this home: both would write every letter.
  const wait = { what, limitMs: longestMs, signal: tools.signal };
  return oneAtATime(`plateau/scenario/${candidate}`, work, wait);
}

async function playOn(candidate: string, played: PlayedScenario, tools: Tools): Promise<void> {
  const { seed, said } = played;
  const all = scenarios();
  const name = oneOf(kinds.scenario, played.name, keysOf(all));
  const record = {
    said,
    isWanted: () => isWanted(candidate, played),
    keep: (subject: string, one: SaidOfWish) =>
      change(candidate, played, (now) => ({ ...now, said: { ...now.said, [subject]: one } })),
  };
  const part = { name, scenario: all[name] as Scenario, seed, stayMs: longestMs, record };
  await playUsers({ candidate, part }, tools);
}

async function isWanted(candidate: string, { startedAt }: PlayedScenario): Promise<boolean> {
  const now = await playedScenarios.read(candidate);
  if (now?.startedAt !== startedAt) return false;
  const { endsAt, stoppedAt } = clockOf(now, await pauses.read(candidate));
  return (stoppedAt ?? new Date().toISOString()) < endsAt;
}

/** Change the note, unless a trainer has stopped the scenario or started another. */
async function change(
  candidate: string,
  { startedAt }: PlayedScenario,
  to: (played: PlayedScenario) => PlayedScenario | null,
): Promise<void> {
  // Of a lab that was taken away nothing is noted again.
  if ((await playedScenarios.read(candidate))?.startedAt !== startedAt) return;
  await playedScenarios.update(candidate, (now) => (now?.startedAt === startedAt ? to(now) : now));
}
