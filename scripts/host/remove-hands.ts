import type Docker from "dockerode";

/**
 * Take away what a server of pages looks into a lab's machines with: without machines it has nothing to look into, and it
 * keeps an image of their company.
 */
export async function removeHands(engine: Docker, candidate: string): Promise<void> {
  const filters = { label: [`plateau.hands=${candidate}`] };
  for (const { Id } of await engine.listContainers({ all: true, filters })) {
    await engine
      .getContainer(Id)
      .remove({ force: true })
      .catch((problem: { statusCode?: number }) => {
        // It is gone, or goes: it ends by itself with who holds it.
        if (problem.statusCode !== 404 && problem.statusCode !== 409) throw problem;
      });
  }
}
