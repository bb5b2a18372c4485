import { docker } from "../ground/docker/docker.js";
import { workLabel } from "./work-label.js";

/** End what a killed command left at work on layers or volumes of a lab. */
export async function endWork(candidate: string): Promise<void> {
  const filters = { label: [`${workLabel}=${candidate}`] };
  const left = await docker.listContainers({ all: true, filters });
  await Promise.all(left.map(({ Id }) => docker.getContainer(Id).remove({ force: true })));
}
