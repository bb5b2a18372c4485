import { AsyncLocalStorage } from "node:async_hooks";
import { type Language, type Told, type Translation, wordsOf } from "./text.js";

interface Reader {
  readonly language: Language;
  readonly translation?: Translation | undefined;
}

const reader = new AsyncLocalStorage<Reader>();

/**
 * Do something for somebody who reads a language: whatever it says, and whatever it begins says, is said in that.
 * Several may be spoken to at once, each in their own.
 *
 * @param translation of a third language: what it has not is said in `language`
 */
export function inLanguage<T>(language: Language, work: () => T, translation?: Translation): T {
  return reader.run({ language, translation }, work);
}

/**
 * The language of whoever is spoken to.
 *
 * @throws Error outside `inLanguage`: no language is right for a reader whom nobody knows
 */
export function language(): Language {
  return known().language;
}

function known(): Reader {
  const one = reader.getStore();
  if (one === undefined) throw new Error("nobody knows who reads this: call it in inLanguage()");
  return one;
}

/**
 * What is told, in the language of whoever is spoken to. It is called at the edge alone, where the terminal is;
 * everything below hands on what is `Told`. `test/said-at-the-edge.test.ts` has the places.
 *
 * @throws Error outside `inLanguage`
 */
export function say(told: Told): string {
  const { language, translation } = known();
  return translation?.(wordsOf(told, "en")) ?? wordsOf(told, language);
}
