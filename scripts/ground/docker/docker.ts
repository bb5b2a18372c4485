import Docker from "dockerode";
import { engineGate } from "./engine-gate.js";
import { engineHost, enginePlace, foreignEngine } from "./place.js";

const clients = new Map<string, Docker>();

/** The Docker engine: the one at `DOCKER_HOST`, else Plateau's own. Who asks it awaits it. */
export function docker(): Docker {
  const known = clients.get(engineHost());
  if (known) return known;
  const foreign = foreignEngine();
  const socketPath = foreign ? /^unix:\/\/(.+)/.exec(foreign)?.[1] : enginePlace().socket;
  const made = engineGate.guard(socketPath ? new Docker({ socketPath }) : new Docker());
  clients.set(engineHost(), made);
  return made;
}
