import { engineOf } from "./engine-of.js";
import { workLabel } from "./work-label.js";

/** End what a killed command left at work on layers or volumes of a lab. */
export async function endWork(candidate: string): Promise<void> {
  const engine = engineOf(candidate);
  const filters = { label: [`${workLabel}=${candidate}`] };
  const left = await engine.listContainers({ all: true, filters });
  await Promise.all(left.map(({ Id }) => engine.getContainer(Id).remove({ force: true })));
}
