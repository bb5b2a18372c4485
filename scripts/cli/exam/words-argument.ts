import { say } from "../../ground/say.js";

/** The words of what is done with an exam in labs. */
export function wordsArgument() {
  return [
    "<words...>",
    say({ fr: "candidats, puis le nom de l'épreuve", en: "candidates, then the exam's name" }),
  ] as const;
}
