import type Docker from "dockerode";
import type { Container } from "dockerode";
import { probeImage } from "../../modules/probe/probe-image.js";
import { workLabels } from "./work-label.js";

export interface WithVolumesProps {
  readonly engine: Docker;
  /** The lab that has to wait for it, where one has. @default - none */
  readonly candidate?: string | undefined;
  /** Volumes, by the path that the container has each at. */
  readonly volumes: ReadonlyMap<string, string>;
  /** An image that the engine has: the bench's may not have been built since it changed. @default - the probe's */
  readonly image?: string;
}

/**
 * Do something with volumes of an engine through its API, wherever it runs: a container has them, which is never
 * started, so that nothing runs where they are.
 */
export async function withVolumes<T>(
  { engine, candidate, volumes, image = probeImage().tag }: WithVolumesProps,
  work: (container: Container) => Promise<T>,
): Promise<T> {
  const container = await engine.createContainer({
    Image: image,
    // By which it is found where whoever made it was killed: a volume that is in use can't be removed.
    Labels: { ...workLabels(candidate) },
    HostConfig: {
      NetworkMode: "none",
      Binds: [...volumes].map(([path, volume]) => `${volume}:${path}`),
    },
  });
  try {
    return await work(container);
  } finally {
    await container.remove({ force: true });
  }
}
