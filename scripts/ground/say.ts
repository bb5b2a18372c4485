import { AsyncLocalStorage } from "node:async_hooks";
import { type Language, type Told, wordsOf } from "./text.js";

const reader = new AsyncLocalStorage<Language>();

/**
 * Do something for somebody who reads a language: whatever it says, and whatever it begins says, is said in that.
 * Several may be spoken to at once, each in his own.
 */
export function inLanguage<T>(language: Language, work: () => T): T {
  return reader.run(language, work);
}

/**
 * The language of whoever is spoken to.
 *
 * @throws Error outside `inLanguage`: no language is right for a reader whom nobody knows
 */
export function language(): Language {
  const known = reader.getStore();
  if (known === undefined) throw new Error("nobody knows who reads this: call it in inLanguage()");
  return known;
}

/**
 * What is told, in the language of whoever is spoken to. It is called at the edge alone, where the terminal is;
 * everything below hands on what is `Told`. `test/said-at-the-edge.test.ts` has the places.
 *
 * @throws Error outside `inLanguage`
 */
export function say(told: Told): string {
  return wordsOf(told, language());
}
