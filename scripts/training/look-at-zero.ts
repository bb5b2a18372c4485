import { judging } from "../../checks/lib/judging.js";
import { coresOfLook } from "../../checks/lib/run/cores-of-look.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { selectChecks } from "../../checks/select-checks.js";
import { exerciseRuns } from "../facts/journal.js";
import type { Tools } from "../ground/tools.js";
import { holdReadyLab } from "../operations/hold-ready-lab.js";
import { exerciseOf } from "./exercise-of.js";
import { overOf } from "./labs-at-zero.js";

/**
 * Check the exercises of a lab whose time is over, and note the verdict at zero. No machine is restarted.
 *
 * @throws what `holdReadyLab` does
 */
export async function lookAtZero(
  { candidate }: { readonly candidate: string },
  tools: Tools,
): Promise<void> {
  const props = { verb: "check", mode: "look", cores: coresOfLook(1) } as const;
  await holdReadyLab(candidate, props, tools, async ({ signal }) => {
    // While it waited for its turn they may have been finished, or given more time.
    const ids = await overOf(candidate);
    if (ids.length === 0) return;
    await withLab(candidate, async (lab) => {
      for (const id of ids) await noteSeen(lab, id, signal);
    });
  });
}

async function noteSeen(lab: Lab, id: string, signal: AbortSignal): Promise<void> {
  const seenAt = new Date().toISOString();
  const { results } = await runChecks(lab, selectChecks(judging(exerciseOf(id))), { signal });
  const outcomes = Object.fromEntries(results.map((one) => [one.id, one.outcome]));
  await exerciseRuns.update(lab.name, (runs) => {
    const run = runs[id];
    if (!run || run.finishedAt !== undefined) return runs;
    return { ...runs, [id]: { ...run, atZero: { seenAt, outcomes } } };
  });
}
