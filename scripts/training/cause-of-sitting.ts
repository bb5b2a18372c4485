import type { Scene } from "../../checks/lib/check.js";
import { draw } from "../../checks/lib/draw.js";
import type { Exercise } from "../../checks/lib/exercise.js";
import { exerciseResults } from "../facts/journal.js";

/**
 * Draw what an exercise's symptom comes from this time: the candidate's own lot, which no machine of his lab can tell, and one
 * that he has not had as long as there is one.
 *
 * @returns its name; undefined where the exercise has no causes
 * @throws UnreadableFacts where nobody can tell what he has had
 */
export async function causeOfSitting(
  scene: Pick<Scene, "lab" | "password">,
  id: string,
  { causes = {} }: Pick<Exercise, "causes">,
): Promise<string | undefined> {
  const names = Object.keys(causes);
  const had = (await exerciseResults.read(scene.lab)).flatMap((one) =>
    one.id === id && one.cause !== undefined ? [one.cause] : [],
  );
  // Once all were had, all but the last one may come again.
  const sinceAll = had.length % Math.max(1, names.length);
  const out = new Set(sinceAll === 0 ? had.slice(-1) : had.slice(-sinceAll));
  const [first, ...others] = names.filter((name) => !out.has(name));
  return first && draw(scene, `${id}/cause/${had.length}`, [first, ...others]);
}
