import { inLanguage } from "../../scripts/ground/say.js";

/** The same, said to somebody who reads English. */
export function inEnglish<A extends unknown[], R>(said: (...given: A) => R): (...given: A) => R {
  return (...given) => inLanguage("en", () => said(...given));
}
