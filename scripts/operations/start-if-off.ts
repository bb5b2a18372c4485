import { engineName } from "../../stacks/plan/engine-name.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { oneAtATimeAnywhere } from "../ground/one-at-a-time-anywhere.js";
import { engineOf } from "../host/engine-of.js";
import { startContainer } from "../host/start-container.js";

/**
 * Start a node that went off. Of a command that was killed while it shut machines down the engine ends what it was
 * asked for: a machine may be found running, and be on its way down.
 *
 * @returns whether it was off
 * @throws NameHeld where others of the lab are being started all the time
 */
export async function startIfOff(candidate: string, node: NodeName): Promise<boolean> {
  const container = engineOf(candidate).getContainer(engineName(candidate, node));
  const state = await container.inspect().then(
    ({ State }) => State.Status,
    (problem: { statusCode?: number }) => {
      if (problem.statusCode !== 404) throw problem;
      return "absent";
    },
  );
  if (state !== "exited") return false;
  // As in `oneCableAtATime`: two may not join one network together.
  await oneAtATimeAnywhere(`plateau/start/${candidate}`, () => startContainer(container), {
    what: { fr: `démarrer ${node}`, en: `starting ${node}` },
  });
  return true;
}
