import type { MachineName } from "../../stacks/plan/plan.js";
import { secretsVolume } from "../../stacks/plan/secrets-volume.js";
import { engineOf } from "../host/engine-of.js";
import { withVolumes } from "../host/with-volumes.js";
import { packedSecrets } from "./packed-secrets.js";

/**
 * Hand machines the secrets that the lab's folder has for each, in volumes of the engine that they find at
 * `/run/plateau`. They go by the engine's API: no path of the caller's is known there, and neither image, container nor
 * state has them. What is there already is laid anew.
 */
export async function handSecrets(
  candidate: string,
  machines: readonly MachineName[],
): Promise<void> {
  if (machines.length === 0) return;
  const engine = engineOf(candidate);
  const files = await packedSecrets(candidate, machines);
  const volumes = new Map(
    machines.map((machine) => [`/secrets/${machine}`, secretsVolume(candidate, machine)]),
  );
  const Labels = { "plateau.lab": candidate };
  await Promise.all([...volumes.values()].map((Name) => engine.createVolume({ Name, Labels })));
  await withVolumes({ engine, candidate, volumes }, (container) =>
    container.putArchive(files, { path: "/secrets" }),
  );
}
