import type { MachineName } from "../../stacks/plan/plan.js";
import { exerciseRuns } from "../facts/journal.js";
import type { LabChanges } from "../facts/machine-changes.js";
import { sinceRestored } from "../facts/since-restored.js";
import { Misuse } from "../ground/misuse.js";
import { changesSince } from "../operations/changes/changes-since.js";
import { mustNotBePaused } from "../operations/must-not-be-paused.js";
import { untold } from "./untold.js";

export interface ChangesOfInput {
  readonly candidate: string;
  readonly machines: readonly MachineName[];
  /** @default - the start of the exercise that runs */
  readonly since?: Date;
  /** Since when where neither tells. @default - that is an error */
  readonly otherwise?: Date;
}

/**
 * What a candidate did on his machines besides, for whoever judges him.
 *
 * @throws Misuse where nothing says since when, where the lab is paused, and where the
 *   engine does not tell
 */
export async function changesOf({
  candidate,
  machines,
  since,
  otherwise,
}: ChangesOfInput): Promise<LabChanges> {
  await mustNotBePaused(candidate);
  const from = await sinceRestored(candidate, since ?? (await exerciseStart(candidate, otherwise)));
  const changes = await changesSince(candidate, machines, from);
  if (!changes) throw new Misuse(untold);
  return { lab: candidate, since: from.toISOString(), changes };
}

async function exerciseStart(candidate: string, otherwise: Date | undefined): Promise<Date> {
  const runs = Object.values(await exerciseRuns.read(candidate));
  const [first] = runs
    .filter(({ finishedAt }) => !finishedAt)
    .map(({ startedAt }) => startedAt)
    .toSorted();
  if (first) return new Date(first);
  if (otherwise) return otherwise;
  throw new Misuse({
    fr: `aucun exercice n'est en cours dans le lab '${candidate}' : dites depuis quand, par exemple '--since 14:30' ou '--since 2h'`,
    en: `no exercise runs in lab '${candidate}': say since when, e.g. '--since 14:30' or '--since 2h'`,
  });
}
