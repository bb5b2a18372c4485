import { engineName } from "./engine-name.js";
import type { MachineName } from "./plan.js";

/**
 * The engine's volume with the secrets of a machine, e.g. `plateau-c01-secrets-web1`: mounted there, and nowhere else. The
 * machine comes last, so that no other lab's has the same name: a lab's may have hyphens, a machine's has none.
 */
export function secretsVolume(candidate: string, machine: MachineName): string {
  return engineName(candidate, `secrets-${machine}`);
}
