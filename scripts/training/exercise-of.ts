import { catalogue } from "../../checks/catalogue.js";
import type { Exercise } from "../../checks/lib/exercise.js";
import { kinds } from "../ground/kinds.js";
import { Misuse } from "../ground/misuse.js";
import { oneOf } from "../ground/one-of.js";

/**
 * The exercise of a full id.
 *
 * @throws Misuse naming those there are, or what is wrong in its file
 */
export function exerciseOf(id: string): Exercise {
  const exercise = catalogue.exercises.get(id);
  if (exercise) return exercise;
  const broken = catalogue.broken.get(id);
  if (broken) throw broken;
  oneOf(kinds.exercise, id, [...catalogue.exercises.keys()]);
  throw new Misuse({ fr: `aucun exercice '${id}'`, en: `no exercise '${id}'` });
}
