import type Docker from "dockerode";
import { z } from "zod";
import { benchContainer } from "./bench-container.js";

const answer = z.object({ runs: z.boolean(), ends: z.array(z.string()) });

/** What was found of a machine's cables where the engine has their other ends. */
export type EngineCables = z.infer<typeof answer>;

/**
 * Find cables of a container in the engine's network and move or remove them, in one go. Which they
 * are is asked of the engine and of the kernel, and never of who has root at the other end.
 *
 * @param words see `cable` in the probe's image
 * @returns `runs` is false, and nothing was done, where the container has no process
 * @throws Error naming the bridge that is missing
 */
export async function engineCables(
  engine: Docker,
  container: string,
  ...words: readonly string[]
): Promise<EngineCables> {
  const state = await engine
    .getContainer(container)
    .inspect()
    .catch((problem: { statusCode?: number }) => {
      if (problem.statusCode === 404) return undefined;
      throw problem;
    });
  if (!state?.State.Running) return { runs: false, ends: [] };
  const command = ["/usr/lib/plateau/cable", state.State.Pid, state.Id, ...words].join(" ");
  const said = await benchContainer(engine, command, {
    NetworkMode: "host",
    PidMode: "host",
    CapDrop: ["ALL"],
    CapAdd: ["NET_ADMIN"],
  });
  return answer.parse(JSON.parse(said));
}
