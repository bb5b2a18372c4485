import { words } from "../../lib/prose/words.js";

/** Words that hold any text of a language together and mean nothing in the other. */
const ties = {
  en: "the and is are was were has have had been be of to for with from it this that these we you your our will would can could not if by at as which please thank dear regards",
  fr: "le la les des du un une et est sont était ont avez avons nous vous votre notre pour avec dans sur que qui ne pas ce cette ces au aux par être bonjour merci cordialement",
} as const;
const sets = { en: new Set(ties.en.split(" ")), fr: new Set(ties.fr.split(" ")) };

/** Least part of the words of a text that tie it together. */
const least = 0.15;

/** Which language a text is in, as far as its small words tell; `unknown` where they don't. */
export function languageOf(text: string): "en" | "fr" | "unknown" {
  const all = words(text);
  const share = (language: "en" | "fr") =>
    all.filter((word) => sets[language].has(word)).length / Math.max(all.length, 1);
  const [en, fr] = [share("en"), share("fr")];
  if (en >= least && en > 2 * fr) return "en";
  return fr >= least && fr > 2 * en ? "fr" : "unknown";
}
