import Docker from "dockerode";
import { enginePlace, foreignEngine } from "./place.js";

/** The Docker engine: the one at `DOCKER_HOST`, else Plateau's own. */
export const docker = foreignEngine ? new Docker() : new Docker({ socketPath: enginePlace.socket });
