import { docker } from "../../ground/docker/docker.js";
import { place } from "../../operations/consoles/console-name.js";
import type { SshServedAt } from "../store/place.js";
import { GateContainer } from "./gate-container.js";
import { sshPlace } from "./ssh-place.js";
import { SshServer, type SshServerProps } from "./ssh-server.js";

/** Candidates' own tools, while they are let in. */
export interface OpenTools extends SshServedAt {
  close(): Promise<void>;
}

/**
 * Let candidates' own tools in.
 *
 * @throws Misuse where the port can't be had
 * @throws LocalizedError where the gate's image is not built
 */
export async function openOwnTools(
  props: Omit<SshServerProps, "gate" | "hostKey">,
): Promise<OpenTools> {
  const { own, fingerprint } = await sshPlace(props.port);
  // By port: another server of this place, on another one, has its own.
  const gate = new GateContainer(docker(), `plateau-gate-${place()}-${props.port}`);
  const server = await SshServer.listen({ ...props, gate, hostKey: own });
  return { port: server.port, fingerprint, close: () => server.close() };
}
