import { catalogue } from "../../checks/catalogue.js";
import { exerciseRuns } from "../facts/journal.js";
import { openExam } from "../facts/open-exam.js";
import { Misuse } from "../ground/misuse.js";

/**
 * See that nothing goes on in a lab that would be lost with the memory of its machines.
 *
 * @throws Misuse where simulated people watch over an exercise: they would not come back
 */
export async function mayPause(candidate: string): Promise<void> {
  const watched = Object.entries(await exerciseRuns.read(candidate)).find(
    ([id, { finishedAt }]) => !finishedAt && catalogue.exercises.get(id)?.end,
  );
  if (!watched) return;
  const [id] = watched;
  const open = await openExam(candidate);
  const end = open?.exercises.includes(id)
    ? `lab exam finish ${candidate} ${open.exam}`
    : `lab exercise finish ${candidate} ${id}`;
  throw new Misuse({
    fr: `${id} court dans le lab '${candidate}', et les utilisateurs simulés qui l'observent ne reviendraient pas : '${end}' d'abord`,
    en: `${id} runs in lab '${candidate}', and the simulated users who watch over it would not come back: '${end}' first`,
  });
}
