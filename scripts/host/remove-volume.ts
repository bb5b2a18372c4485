import type Docker from "dockerode";

/** Remove a volume of an engine, if it is there. */
export async function removeVolume(engine: Docker, name: string): Promise<void> {
  await engine
    .getVolume(name)
    .remove()
    .catch((problem: { statusCode?: number }) => {
      if (problem.statusCode !== 404) throw problem;
    });
}
