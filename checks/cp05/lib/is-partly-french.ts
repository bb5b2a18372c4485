import { words } from "../../lib/prose/words.js";
import { languageOf } from "./language-of.js";

/** Fewer words than that tell no language: a greeting, a name, a command. */
const leastWords = 6;

/** Part of a letter that may be in French: a title that it quotes, somebody's own words. */
const most = 0.25;

/** Whether more of a text than a quotation is in French, whatever the rest is in. */
export function isPartlyFrench(text: string): boolean {
  const sentences = text.split(/(?<=[.!?…:])\s+|\n\s*\n/).map((one) => ({
    length: words(one).length,
    language: languageOf(one),
  }));
  const french = sentences
    .filter(({ length, language }) => length >= leastWords && language === "fr")
    .reduce((sum, { length }) => sum + length, 0);
  return languageOf(text) === "fr" || french > most * words(text).length;
}
