import { docker } from "../../ground/docker/docker.js";
import type { RawContainer } from "./raw-container.js";

/** Create and start containers all at once, as `docker run` would each. */
export async function runRaw(containers: readonly RawContainer[]): Promise<void> {
  await Promise.all(
    containers.map(async ({ create, moreCables }) => {
      const container = await docker().createContainer(create);
      for (const { network, address } of moreCables) {
        await docker()
          .getNetwork(network)
          .connect({
            Container: container.id,
            EndpointConfig: { IPAMConfig: { IPv4Address: address } },
          });
      }
      await container.start();
    }),
  );
}
