import type Docker from "dockerode";
import type { ContainerInfo } from "dockerode";
import { engineFacts } from "./engine-facts.js";

/** Most processes and threads one machine may have: a fork bomb stays in its lab. */
export const maxProcesses = 1024;

/** Limit the processes of containers, where the host can: the provider has no argument for it. */
export async function limitProcesses(
  engine: Docker,
  containers: Iterable<ContainerInfo>,
): Promise<void> {
  const { limits } = await engineFacts(engine);
  if (!limits.processes) return;
  await Promise.all(
    [...containers].map(({ Id }) => engine.getContainer(Id).update({ PidsLimit: maxProcesses })),
  );
}
