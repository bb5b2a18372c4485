import { catalogue } from "../../checks/catalogue.js";
import { exerciseResults, exerciseRuns } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";
import { standing } from "../host/standing.js";
import { halvesOf } from "./halves-of.js";
import { Dice } from "./play/dice.js";

export interface DrawExerciseInput {
  readonly candidate: string;
  /** Competences that it may be of, e.g. `cp06`; none: all. */
  readonly competences: readonly string[];
  /** The same one draws the same exercise in the same state of a lab. */
  readonly seed: number;
}

/**
 * Draw an exercise by lot that may be started in a candidate's lab: one that he has not done, of machines that are there
 * and that no exercise which was started has in hand.
 *
 * @returns its full id
 * @throws Misuse where there is none; UnreadableFacts where nobody can tell what he has done
 */
export async function drawExercise({
  candidate,
  competences,
  seed,
}: DrawExerciseInput): Promise<string> {
  const [{ nodes }, runs, results, halves] = await Promise.all([
    standing(candidate),
    exerciseRuns.read(candidate),
    exerciseResults.read(candidate),
    halvesOf(candidate),
  ]);
  const begun = [...Object.keys(runs), ...halves.map(({ id }) => id)];
  const known = new Set([...begun, ...results.map(({ id }) => id)]);
  const inHand = new Set(begun.flatMap((id) => catalogue.exercises.get(id)?.resets ?? []));
  const possible = [...catalogue.exercises].filter(
    ([id, { needs, resets }]) =>
      !known.has(id) &&
      (competences.length === 0 || competences.includes(id.split("/")[0] ?? "")) &&
      needs.every((node) => nodes.has(node)) &&
      !resets.some((machine) => inHand.has(machine)),
  );
  // Each candidate has a lot of his own: whoever sits beside him has another exercise.
  const purpose = (id: string) => `${candidate} ${id}`;
  const [drawn] = new Dice(seed).shuffled(possible.map(([id]) => [purpose(id), id] as const));
  if (drawn) return drawn[1];
  const of = competences.length > 0 ? competences.join(", ") : undefined;
  throw new Misuse({
    fr: `aucun exercice${of ? ` de ${of}` : ""} à tirer dans le lab '${candidate}' : tous sont faits, ou demandent des machines absentes ou prises par un exercice ; choisissez d'autres compétences, ou remettez des machines à neuf`,
    en: `no exercise${of ? ` of ${of}` : ""} to draw in lab '${candidate}': all are done, or need machines that are absent or that an exercise has in hand; choose other competences, or make machines anew`,
  });
}
