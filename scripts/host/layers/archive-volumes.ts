import { docker } from "../../ground/docker/docker.js";
import { removeVolume } from "../remove-volume.js";

/** The label of volumes that hold archives of a lab's layers. */
const label = "plateau.checkpoint";

/** Volumes with archives of layers: they are the engine's, and outlive any lab. */
export const archiveVolumes = {
  async make(name: string, candidate: string): Promise<void> {
    await docker.createVolume({ Name: name, Labels: { [label]: candidate } });
  },

  /** Whether the engine has it. */
  async has(name: string): Promise<boolean> {
    return (await all()).some(({ Name }) => Name === name);
  },

  /** Remove one, if it is there. */
  remove: removeVolume,

  /** Labs that have one, of whatever checkout. */
  async labs(): Promise<string[]> {
    return [...new Set((await all()).map(({ Labels }) => Labels[label] ?? ""))].sort();
  },
};

async function all() {
  const filters = JSON.stringify({ label: [label] });
  return (await docker.listVolumes({ filters })).Volumes ?? [];
}
