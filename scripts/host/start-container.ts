import type { Container } from "dockerode";

/** The engine's word for one that runs already. */
const running = 304;

/**
 * Start a container. One that runs by now is no failure: an engine that comes back starts by itself those that ran when it
 * died.
 *
 * @throws the engine's error
 */
export async function startContainer(container: Container): Promise<void> {
  await container.start().catch((problem: { statusCode?: number }) => {
    if (problem.statusCode !== running) throw problem;
  });
}
