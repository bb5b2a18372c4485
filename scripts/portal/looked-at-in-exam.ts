import { catalogue } from "../../checks/catalogue.js";
import { lookedAt } from "../../checks/lib/looked-at.js";

/** Full ids of all checks that exercises of an exam may be looked at with; none of one that this Plateau does not have. */
export function lookedAtInExam(exercises: readonly string[]): ReadonlySet<string> {
  return new Set(
    exercises.flatMap((id) => {
      const exercise = catalogue.exercises.get(id);
      return exercise ? lookedAt(exercise) : [];
    }),
  );
}
