import type { Readable } from "node:stream";
import type Docker from "dockerode";
import { LocalizedError } from "../../ground/localized-error.js";

/**
 * `docker load`.
 *
 * @param archive as `docker save` writes it
 * @throws LocalizedError with the engine's own words
 */
export async function loadArchive(engine: Docker, archive: Readable): Promise<void> {
  const answer = await engine.loadImage(archive);
  await new Promise<void>((done, fail) => {
    engine.modem.followProgress(answer, (problem, events: { error?: string }[] = []) => {
      const failed = problem?.message ?? events.find(({ error }) => error)?.error;
      if (failed === undefined) return done();
      fail(
        new LocalizedError({
          fr: `le moteur Docker n'a pas pu charger les images : ${failed}`,
          en: `the Docker engine could not load the images: ${failed}`,
        }),
      );
    });
  });
}
