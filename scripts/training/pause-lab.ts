import { catalogue } from "../../checks/catalogue.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { exerciseRuns, faultsInForce } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";
import type { Told } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { holdLab } from "../operations/hold-lab.js";
import { pause } from "../operations/pause.js";

export interface PausedLab {
  readonly lab: string;
  /** Machines that did not shut down in time, and were cut off. */
  readonly cutOff: readonly MachineName[];
  /** Faults in force, by full id: what one of them changed in memory alone is gone. */
  readonly faults: readonly string[];
}

/**
 * Give back what a candidate's lab takes of the server, with all that is on its disks kept. The clocks of its
 * exercises stand still meanwhile.
 *
 * @throws what `holdLab` and `pause` do
 * @throws Misuse, with nothing changed, where simulated people watch over an exercise: they would not come back
 */
export function pauseLab(
  { candidate }: { readonly candidate: string },
  tools: Tools,
): Promise<PausedLab> {
  return holdLab(candidate, { verb: "pause", mode: "change" }, tools, async ({ signal, tell }) => {
    await mayPause(candidate);
    const faults = Object.keys(await faultsInForce.read(candidate));
    const note = (told: Told) => tell({ type: "note", note: told });
    const cutOff = await pause(candidate, { signal, note });
    return { lab: candidate, cutOff, faults };
  });
}

async function mayPause(candidate: string): Promise<void> {
  const watched = Object.entries(await exerciseRuns.read(candidate)).find(
    ([id, { finishedAt }]) => !finishedAt && catalogue.exercises.get(id)?.end,
  );
  if (!watched) return;
  const [id] = watched;
  throw new Misuse({
    fr: `${id} court dans le lab '${candidate}', et les utilisateurs simulés qui l'observent ne reviendraient pas : 'lab exercise finish ${candidate} ${id}' d'abord`,
    en: `${id} runs in lab '${candidate}', and the simulated users who watch over it would not come back: 'lab exercise finish ${candidate} ${id}' first`,
  });
}
