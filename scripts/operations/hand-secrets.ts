import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pack } from "tar-stream";
import type { MachineName } from "../../stacks/plan/plan.js";
import { secretsVolume } from "../../stacks/plan/secrets-volume.js";
import { docker } from "../ground/docker/docker.js";
import { filesIn } from "../ground/files-in.js";
import { labHome } from "../ground/home.js";
import { withVolumes } from "../host/with-volumes.js";

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
  const files = pack();
  for (const machine of machines) {
    const folder = join(labHome(candidate), "secrets", machine);
    // The machine's root alone reads them there.
    files.entry({ name: machine, type: "directory", mode: 0o700 });
    for (const name of await filesIn(folder)) {
      files.entry({ name: `${machine}/${name}`, mode: 0o600 }, await readFile(join(folder, name)));
    }
  }
  files.finalize();
  const volumes = new Map(
    machines.map((machine) => [`/secrets/${machine}`, secretsVolume(candidate, machine)]),
  );
  const Labels = { "plateau.lab": candidate };
  await Promise.all([...volumes.values()].map((Name) => docker.createVolume({ Name, Labels })));
  await withVolumes({ candidate, volumes }, (container) =>
    container.putArchive(files, { path: "/secrets" }),
  );
}
