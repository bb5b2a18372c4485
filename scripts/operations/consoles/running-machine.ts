import type Docker from "dockerode";
import { engineName } from "../../../stacks/plan/engine-name.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { Misuse } from "../../ground/misuse.js";

/** @throws Misuse where it does not run */
export async function runningMachine(
  engine: Docker,
  candidate: string,
  machine: MachineName,
): Promise<{ readonly id: string; readonly startedAt: string }> {
  const found = await engine
    .getContainer(engineName(candidate, machine))
    .inspect()
    .catch((problem: { statusCode?: number }) => {
      if (problem.statusCode === 404) return undefined;
      throw problem;
    });
  if (found?.State.Running && !found.State.Paused) {
    return { id: found.Id, startedAt: found.State.StartedAt };
  }
  throw new Misuse({
    fr: `${machine} ne tourne pas (${found?.State.Status ?? "absente"}) : attendez qu'elle tourne, ou lancez 'lab up ${candidate}'`,
    en: `${machine} does not run (${found?.State.Status ?? "absent"}): wait until it does, or run 'lab up ${candidate}'`,
  });
}
