import { say } from "../../ground/say.js";

/** The option of what is done with an exam in a whole class. */
export function classOption() {
  return [
    "--class <roster>",
    say({ fr: "tous ceux d'une liste en CSV", en: "all those of a roster in CSV" }),
  ] as const;
}
