import { Misuse } from "../../scripts/ground/misuse.js";
import type { Text } from "../../scripts/ground/text.js";

/** A fault is to undo what an exercise left there, and it is not there. Nothing was changed. */
export class NothingToUndo extends Misuse {
  /**
   * @param exercise full id, e.g. `cp01/one-incident`
   * @param missing what the helpdesk does not have
   */
  constructor(exercise: string, missing: Text) {
    super({
      fr: `le support n'a pas ${missing.fr} : cette panne défait ce que l'exercice ${exercise} a laissé, menez-le d'abord à son terme (lab exercise start CANDIDAT ${exercise})`,
      en: `the helpdesk does not have ${missing.en}: this fault undoes what the exercise ${exercise} left, lead it to its end first (lab exercise start CANDIDATE ${exercise})`,
    });
  }
}
