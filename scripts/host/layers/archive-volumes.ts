import type Docker from "dockerode";
import { docker } from "../../ground/docker/docker.js";
import { engineOf } from "../engine-of.js";
import { removeVolume } from "../remove-volume.js";

/** The label of volumes that hold archives of a lab's layers. */
const label = "plateau.checkpoint";

/** Volumes with archives of layers: they are the engine's, and outlive any lab. */
export const archiveVolumes = {
  async make(name: string, candidate: string): Promise<void> {
    await engineOf(candidate).createVolume({ Name: name, Labels: { [label]: candidate } });
  },

  /** Whether the engine of a lab has it. */
  async has(candidate: string, name: string): Promise<boolean> {
    return (await all(engineOf(candidate))).some(({ Name }) => Name === name);
  },

  /** Remove one, if it is there. */
  remove(candidate: string, name: string): Promise<void> {
    return removeVolume(engineOf(candidate), name);
  },

  /** Labs that have one on this server, of whatever checkout. */
  async labs(): Promise<string[]> {
    return [...new Set((await all(docker())).map(({ Labels }) => Labels[label] ?? ""))].sort();
  },
};

async function all(engine: Docker) {
  const filters = JSON.stringify({ label: [label] });
  return (await engine.listVolumes({ filters })).Volumes ?? [];
}
