import { docker } from "../../ground/docker/docker.js";
import { workLabel } from "./layer-work.js";

/** End what a killed command left at work on layers of a lab. */
export async function endLayerWork(candidate: string): Promise<void> {
  const filters = { label: [`${workLabel}=${candidate}`] };
  const left = await docker.listContainers({ all: true, filters });
  await Promise.all(left.map(({ Id }) => docker.getContainer(Id).remove({ force: true })));
}
