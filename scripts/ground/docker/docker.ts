import Docker from "dockerode";
import { engineGate } from "./engine-gate.js";
import { enginePlace, foreignEngine } from "./place.js";

/** The Docker engine: the one at `DOCKER_HOST`, else Plateau's own. Whoever asks it awaits it. */
export const docker = engineGate.guard(
  foreignEngine ? new Docker() : new Docker({ socketPath: enginePlace.socket }),
);
