import { pack } from "tar-stream";
import type { Image } from "../../../modules/lib/image.js";
import { docker } from "../../ground/docker/docker.js";
import { bootstrap } from "./bootstrap.js";

/** One line of the daemon's build output. */
interface BuildEvent {
  readonly stream?: string;
  readonly error?: string;
}

/**
 * Build one image whose parents are there already.
 *
 * @throws Error with the last lines of the build's own output when a step fails.
 */
export async function buildImage(image: Image): Promise<void> {
  if (image.packages.length > 0) return bootstrap(image);

  const context = pack();
  for (const { path, content, mode } of image.context) context.entry({ name: path, mode }, content);
  context.finalize();

  const stream = await docker().buildImage(context, {
    t: image.tag,
    buildargs: Object.fromEntries(
      Object.entries(image.parents).map(([arg, { tag }]) => [arg, tag]),
    ),
    labels: { "plateau.image": image.name },
    forcerm: true,
  });
  await new Promise<void>((done, fail) => {
    const said: string[] = [];
    // A step that fails is an event like any other: the stream itself ends well.
    let failed: string | undefined;
    docker().modem.followProgress(
      stream,
      (problem) => {
        failed ??= problem?.message;
        if (failed) fail(new Error(`${said.slice(-20).join("")}${failed}`));
        else done();
      },
      ({ stream: text, error }: BuildEvent) => {
        if (text) said.push(text);
        failed ??= error;
      },
    );
  });
}
