import { join } from "node:path";
import type { Readable } from "node:stream";
import { engineName } from "../../../stacks/plan/engine-name.js";
import { filesIn } from "../../ground/files-in.js";
import { labHome } from "../../ground/home.js";
import { engineOf } from "../../host/engine-of.js";
import { removeVolume } from "../../host/remove-volume.js";
import { withVolumes } from "../../host/with-volumes.js";
import { packedSecrets } from "../packed-secrets.js";
import { unpackSecrets } from "../unpack-secrets.js";

const place = "/secrets";

/**
 * The secrets of a lab's machines among its layers, as its archives have them: a volume of the engine, which does not have
 * the lab's folder. It is there while a checkpoint is saved or restored.
 */
export const secretsLayer = {
  /** What its archive is called, among those of machines: none has that name. */
  archive: "secrets",

  /** The volume of a lab, e.g. `plateau-c01-secrets`: where a layer has a folder. */
  volume: (candidate: string) => engineName(candidate, "secrets"),

  /**
   * Make it, with what the lab's folder has.
   *
   * @param image one that the engine has
   */
  async fill(candidate: string, image: string): Promise<void> {
    const holders = await filesIn(join(labHome(candidate), "secrets"));
    await this.make(candidate);
    const files = await packedSecrets(candidate, holders);
    await onVolume(candidate, image, (container) => container.putArchive(files, { path: place }));
  },

  /** Make it, with nothing in it. */
  async make(candidate: string): Promise<void> {
    await this.remove(candidate);
    const Labels = { "plateau.lab": candidate };
    await engineOf(candidate).createVolume({ Name: this.volume(candidate), Labels });
  },

  /**
   * Put what it has into the lab's folder.
   *
   * @param image one that the engine has
   */
  async fetch(candidate: string, image: string): Promise<void> {
    await onVolume(candidate, image, async (container) => {
      const archive = await container.getArchive({ path: place });
      // Of Node's own kind, whatever the client's types say.
      await unpackSecrets(candidate, archive as Readable);
    });
  },

  /** Remove it, if it is there. */
  remove: (candidate: string) =>
    removeVolume(engineOf(candidate), engineName(candidate, "secrets")),
};

function onVolume<T>(
  candidate: string,
  image: string,
  work: Parameters<typeof withVolumes<T>>[1],
): Promise<T> {
  const engine = engineOf(candidate);
  const volumes = new Map([[place, secretsLayer.volume(candidate)]]);
  return withVolumes({ engine, candidate, image, volumes }, work);
}
