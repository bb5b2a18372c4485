import { randomUUID } from "node:crypto";
import { gateImage } from "../../../modules/gate/gate-image.js";
import { docker } from "../../ground/docker/docker.js";
import { mustBeBuilt } from "../../host/images/must-be-built.js";
import type { SshServedAt } from "../store/place.js";
import { GateContainer } from "./gate-container.js";
import { type HostKey, hostKey } from "./host-key.js";

/**
 * Where candidates' own tools come in, and by what they know that it is there.
 *
 * @throws LocalizedError where the gate's image is not built
 */
export async function sshPlace(port: number): Promise<SshServedAt & HostKey> {
  await mustBeBuilt([gateImage()]);
  // One of its own: another server's may be in use.
  const drawing = new GateContainer(docker(), `plateau-gate-${randomUUID()}`);
  try {
    return { port, ...(await hostKey(drawing)) };
  } finally {
    await drawing.end();
  }
}
