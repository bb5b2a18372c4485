import type { ContainerInfo } from "dockerode";
import { docker } from "./docker.js";

/** Most processes and threads one machine may have: a fork bomb stays in its lab. */
export const maxProcesses = 1024;

/** Limit the processes of containers: the provider has no argument for it. */
export async function limitProcesses(containers: Iterable<ContainerInfo>): Promise<void> {
  await Promise.all(
    [...containers].map(({ Id }) => docker.getContainer(Id).update({ PidsLimit: maxProcesses })),
  );
}
