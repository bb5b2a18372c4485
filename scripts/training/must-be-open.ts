import { Misuse } from "../ground/misuse.js";
import { type RunningLines, runningLinesOf } from "./running-lines.js";

/**
 * See that a candidate may have checks of his lab looked at: while exercises run there, those of theirs alone. What else
 * is red meanwhile would be the diagnosis.
 *
 * @param checks full ids
 * @returns the lines of exercises that run; undefined where none does
 * @throws Misuse where one of them is closed; UnreadableFacts where nobody can tell
 */
export async function mustBeOpen(
  candidate: string,
  checks: Iterable<string>,
): Promise<RunningLines | undefined> {
  const lines = await runningLinesOf(candidate);
  if (!lines) return undefined;
  const closed = [...checks].filter((id) => !lines.since.has(id));
  const [first] = closed;
  if (first === undefined) return lines;
  const others = closed.length - 1;
  // Not which exercise: an exam's sheet does not tell.
  throw new Misuse({
    fr: `un exercice est en cours dans le lab '${candidate}' : jusqu'à sa fin seules ses propres lignes se contrôlent, et '${first}'${others > 0 ? `, comme ${others} autres,` : ""} n'en est pas ; le formateur voit tout ('--trainer')`,
    en: `an exercise runs in lab '${candidate}': until its end only its own lines are checked, and '${first}'${others > 0 ? `, like ${others} others,` : ""} is none of them; the trainer sees all ('--trainer')`,
  });
}
