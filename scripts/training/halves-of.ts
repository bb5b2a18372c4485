import { z } from "zod";
import { exerciseRuns, type HalfDone, halfDone, halfDoneSchema } from "../facts/journal.js";
import { whoHolds } from "../ground/lock.js";
import type { Text } from "../ground/text.js";
import { textSchema } from "../ground/text-schema.js";

export const halfSchema = halfDoneSchema.extend({
  /** Full id of the exercise. */
  id: z.string(),
  /** What is the matter, and what to do. */
  told: textSchema,
  /** That it goes on now; absent where it was cut off. */
  goesOn: z.literal(true).optional(),
});
export type Half = z.infer<typeof halfSchema>;

/** Exercises of a candidate's lab that were begun to be set up, or to be solved, and are not, or not yet, to the end. */
export async function halvesOf(candidate: string): Promise<Half[]> {
  const [all, runs] = await Promise.all([halfDone.read(candidate), exerciseRuns.read(candidate)]);
  const halves = Object.entries(all).filter(
    ([id, { what }]) => what === "solution" || !(id in runs),
  );
  if (halves.length === 0) return [];
  const holders = await whoHolds(candidate);
  return halves.map(([id, half]) => {
    // Set-up holds the lab's lock to its end: a holder from before it began is still setting up.
    const goesOn = holders.some(({ mode, since }) => mode === "change" && since <= half.since);
    return goesOn
      ? { id, ...half, goesOn, told: toldOfRunning(candidate, id, half) }
      : { id, ...half, told: toldOfHalf(candidate, id, half) };
  });
}

function toldOfRunning(candidate: string, id: string, { what, since }: HalfDone): Text {
  return {
    fr: `${what === "set-up" ? "la mise en place" : "la solution"} de ${id} est en cours dans le lab '${candidate}' (commencée ${since}) : attendez sa fin`,
    en: `${what === "set-up" ? "setting up" : "solving"} ${id} goes on in lab '${candidate}' (begun ${since}): wait for its end`,
  };
}

function toldOfHalf(candidate: string, id: string, { what, since, machines }: HalfDone): Text {
  const cure = `lab reset ${candidate} ${machines.join(" ")}`;
  const again = `lab exercise start ${candidate} ${id}`;
  return {
    fr: `${what === "set-up" ? "la mise en place" : "la solution"} de ${id} a été interrompue dans le lab '${candidate}' (commencée ${since}), et il peut en rester la moitié : '${cure}' remet ses machines à neuf, puis '${again}'`,
    en: `${what === "set-up" ? "setting up" : "solving"} ${id} was cut off in lab '${candidate}' (begun ${since}), and half of it may be there: '${cure}' resets its machines, then '${again}'`,
  };
}
