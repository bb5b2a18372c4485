import type { Language } from "../../ground/text.js";
import { type Actor, note } from "../store/audit.js";
import type { ServedAt } from "../store/place.js";
import type { Store } from "../store/store.js";
import { type CardToDraw, drawCard } from "../ways-in/cards.js";

/** A card as it is handed over: its code is on it, and nowhere else. */
export interface DrawnCard extends ServedAt {
  readonly candidate: string;
  /** His name; empty where nobody gave it. */
  readonly person: string;
  /** His part of the class; empty where there is none. */
  readonly group: string;
  readonly language: Language;
  readonly code: string;
}

/** Draw cards, in the order in which they are wanted. The former ones are revoked. */
export async function drawCards(
  store: Store,
  wanted: readonly CardToDraw[],
  { place, actor }: { readonly place: ServedAt; readonly actor: Actor },
): Promise<DrawnCard[]> {
  const cards: DrawnCard[] = [];
  for (const one of wanted) {
    const { candidate, person, group = "", language = "fr" } = one;
    const code = await drawCard(store, one);
    await note(store, actor, "draw card", candidate);
    cards.push({ candidate, person, group, language, code, ...place });
  }
  return cards;
}
