import { engineName } from "./engine-name.js";
import type { MachineName } from "./plan.js";

/** The engine's volume with the secrets of a machine, e.g. `plateau-c01-web1-secrets`: mounted there, and nowhere else. */
export function secretsVolume(candidate: string, machine: MachineName): string {
  return `${engineName(candidate, machine)}-secrets`;
}
