import { engineOf } from "../engine-of.js";
import { workLabel } from "./layer-work.js";

/** End what a killed command left at work on layers of a lab. */
export async function endLayerWork(candidate: string): Promise<void> {
  const engine = engineOf(candidate);
  const filters = { label: [`${workLabel}=${candidate}`] };
  const left = await engine.listContainers({ all: true, filters });
  await Promise.all(left.map(({ Id }) => engine.getContainer(Id).remove({ force: true })));
}
