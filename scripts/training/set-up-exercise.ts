import type { Exercise } from "../../checks/lib/exercise.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { exerciseRuns } from "../facts/journal.js";
import { causeOfSitting } from "./cause-of-sitting.js";
import { exerciseScene } from "./exercise-scene.js";
import { toTheEnd } from "./to-the-end.js";

export interface SetUpOptions {
  /** Tells full ids of what holds then of what has to be kept. @default - nobody looks, and nothing has to be */
  readonly look?: () => Promise<string[]>;
  /** Name of one of its causes. @default - drawn */
  readonly cause?: string | undefined;
  /** Whether its candidate is not told the cause at the end. @default false */
  readonly keepsCause?: boolean;
}

/**
 * Set an exercise up; its time runs from the moment that everything is in place, and was looked at.
 *
 * @returns that moment, ISO 8601
 * @throws what `toTheEnd` does
 */
export async function setUpExercise(
  id: string,
  exercise: Exercise,
  lab: Lab,
  { look, cause: chosen, keepsCause = false }: SetUpOptions = {},
): Promise<string> {
  return toTheEnd(id, "set-up", exercise, lab, async () => {
    const scene = exerciseScene(exercise, lab);
    const cause = chosen ?? (await causeOfSitting(scene, id, exercise));
    await exercise.setUp({ ...scene, ...(cause !== undefined && { cause }) });
    const held = await look?.();
    const startedAt = new Date().toISOString();
    await exerciseRuns.update(lab.name, (runs) => ({
      ...runs,
      [id]: {
        startedAt,
        ...(held && { held }),
        ...(cause !== undefined && { cause }),
        ...(keepsCause && { keepsCause }),
      },
    }));
    return startedAt;
  });
}
