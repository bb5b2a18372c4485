import type { Language } from "../../ground/text.js";
import { members } from "../store/members.js";
import type { Store } from "../store/store.js";
import { printedOnCards } from "../ways-in/cards.js";

/** What is printed on a candidate's card. */
export interface OnCard {
  readonly candidate: string;
  readonly person: string;
  readonly group: string;
  /** Undefined where nobody has told. */
  readonly language: Language | undefined;
  /** Whether one was drawn. */
  readonly hasCard: boolean;
}

/** The same of all whom the server knows: as the class has it and, where that does not tell, as it is on the former card. */
export async function onCards(store: Store): Promise<ReadonlyMap<string, OnCard>> {
  const [cards, all] = await Promise.all([printedOnCards(store), members(store)]);
  const known = new Map<string, OnCard>(
    cards.map((one) => [one.candidate, { ...one, hasCard: true }]),
  );
  for (const { candidate, person, team, language } of all) {
    const former = known.get(candidate);
    known.set(candidate, {
      candidate,
      person: person || (former?.person ?? ""),
      group: team || (former?.group ?? ""),
      language: language || former?.language,
      hasCard: former !== undefined,
    });
  }
  return known;
}
