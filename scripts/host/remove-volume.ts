import { docker } from "../ground/docker/docker.js";

/** Remove a volume of the engine, if it is there. */
export async function removeVolume(name: string): Promise<void> {
  await docker
    .getVolume(name)
    .remove()
    .catch((problem: { statusCode?: number }) => {
      if (problem.statusCode !== 404) throw problem;
    });
}
