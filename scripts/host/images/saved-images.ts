import type { Readable } from "node:stream";
import type Docker from "dockerode";

/**
 * `docker save`, which the types of the engine's client don't have: layers that several images share are in it once.
 *
 * @param tags of images that the engine has
 */
export function savedImages(
  engine: Docker,
  tags: readonly string[],
  signal?: AbortSignal,
): Promise<Readable> {
  const request = {
    path: "/images/get?",
    method: "GET",
    options: { names: tags },
    isStream: true,
    // The engine writes all of it to its own disk before the first byte comes.
    ...(signal && { abortSignal: signal }),
    statusCodes: { 200: true, 404: "no such image", 500: "server error" },
  };
  return new Promise((done, fail) => {
    engine.modem.dial(request, (problem, answer) => {
      if (problem) fail(problem);
      else done(answer as Readable);
    });
  });
}
