import { byName } from "../ground/by-name.js";
import type { Portal } from "./portal.js";
import { members } from "./store/members.js";
import { cardedCandidates } from "./ways-in/cards.js";

/** Ids of all candidates that a board shows: those with a card, a place in the class or a lab, in order. */
export async function boardCandidates({
  store,
  useCases,
}: Pick<Portal, "store" | "useCases">): Promise<string[]> {
  const [cards, all, standing] = await Promise.all([
    cardedCandidates(store),
    members(store),
    useCases.standingLabs(),
  ]);
  const had = [...cards, ...all].map(({ candidate }) => candidate);
  return [...new Set([...had, ...standing])].toSorted(byName);
}
