import { variable } from "../variable.js";

/** Where an engine of Plateau's own keeps what. `files/engine` says the same. */
export interface EnginePlace {
  readonly name: string;
  readonly socket: string;
  readonly pidFile: string;
  /** What lives as long as the engine: its containerd, the shims of its containers. */
  readonly execRoot: string;
  readonly run: string;
  /** Its configuration; images, containers and networks are in `engine` below. */
  readonly data: string;
  /** What it prints where it is started without an init. */
  readonly log: string;
  /** Its programs, for root to write. */
  readonly library: string;
}

/** The place of an engine by its name. */
export function placeOf(name: string): EnginePlace {
  const run = `/run/${name}`;
  return {
    name,
    run,
    socket: `${run}/docker.sock`,
    pidFile: `${run}/docker.pid`,
    execRoot: `${run}/exec`,
    data: `/var/lib/${name}`,
    log: `/var/log/${name}.log`,
    library: `/usr/local/lib/${name}`,
  };
}

/** What Plateau's own engine is called on a server. */
export const engineUsually = "plateau";

/** The engine that labs run on: by another name where tests have one of their own beside it. */
export function enginePlace(): EnginePlace {
  return placeOf(variable("PLATEAU_ENGINE") ?? engineUsually);
}

export const engineUnit = "/etc/systemd/system/plateau.service";

/** The group of users that may use it, and the user whose ids machines have. */
export const engineAccount = "plateau";

/** The engine that the user chose instead of Plateau's own, as `DOCKER_HOST` has it. */
export function foreignEngine(): string | undefined {
  return variable("DOCKER_HOST");
}

/** The engine's address, as every client of Docker takes it. */
export function engineHost(): string {
  return foreignEngine() ?? `unix://${enginePlace().socket}`;
}
