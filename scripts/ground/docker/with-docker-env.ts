import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reach } from "./client-of.js";
import { dockerEnv } from "./docker-env.js";
import { parseEndpoint } from "./endpoint.js";
import { SshConnection } from "./ssh-connection.js";

/**
 * Do something with programs of Docker's own. Those before version 23 know no socket behind ssh but the usual one:
 * where another is meant they get one here, for as long as the work takes, that leads there.
 *
 * @param work handed what they are told in their environment
 */
export async function withDockerEnv<T>(
  reach: Reach,
  work: (env: Record<string, string>) => Promise<T>,
): Promise<T> {
  // A `DOCKER_HOST` of the user's own may be of a form that no host may have.
  if (!reach.endpoint.startsWith("ssh://")) return work(dockerEnv(reach));
  const endpoint = parseEndpoint(reach.endpoint);
  if (endpoint.kind !== "ssh" || endpoint.path === undefined) return work(dockerEnv(reach));
  // Its owner alone may enter.
  const folder = await mkdtemp(join(tmpdir(), "plateau-engine-"));
  const socket = join(folder, "docker.sock");
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (here) => {
    open.add(here);
    const there = new SshConnection(endpoint);
    // Whoever asked sees that it ended, whichever end it was.
    there.on("error", () => here.destroy());
    here.on("error", () => there.destroy());
    here.on("close", () => {
      open.delete(here);
      there.destroy();
    });
    here.pipe(there).pipe(here);
  });
  try {
    await new Promise<void>((listening, fail) => {
      server.once("error", fail).listen(socket, listening);
    });
    return await work(dockerEnv({ endpoint: `unix://${socket}` }));
  } finally {
    server.close();
    for (const here of open) here.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
