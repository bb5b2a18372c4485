import { pack } from "tar-stream";
import type { Image } from "../../modules/lib/image.js";
import { bootstrap } from "./bootstrap.js";
import { docker } from "./docker.js";

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

  const stream = await docker.buildImage(context, {
    t: image.tag,
    buildargs: Object.fromEntries(
      Object.entries(image.parents).map(([arg, { tag }]) => [arg, tag]),
    ),
    labels: { "plateau.image": image.name },
    forcerm: true,
  });
  const said: string[] = [];
  let failed: string | undefined;
  await new Promise<void>((done, fail) => {
    docker.modem.followProgress(
      stream,
      (problem) => (problem ? fail(problem) : done()),
      ({ stream: text, error }: BuildEvent) => {
        if (text) said.push(text);
        failed ??= error;
      },
    );
  });
  if (failed) throw new Error(`${said.slice(-20).join("")}${failed}`);
}
