import { say } from "../ground/say.js";

/** The option of verbs that print results: without it they tell what a candidate may read. */
export function trainerOption() {
  return [
    "--trainer",
    say({
      fr: "dire aussi où chercher, ce que les candidats paient en indices",
      en: "tell where to look as well, which candidates pay for in hints",
    }),
  ] as const;
}
