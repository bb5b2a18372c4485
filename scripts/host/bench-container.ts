import { randomUUID } from "node:crypto";
import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type Docker from "dockerode";
import type { HostConfig } from "dockerode";
import { probeImage } from "../../modules/probe/probe-image.js";
import { LocalizedError } from "../ground/localized-error.js";

export interface BenchContainerOptions {
  /** Another image with the same programs. @default - the probe's */
  readonly image?: string;
  /** What the script is called in its error. @default - its own words */
  readonly title?: string;
  /** By which it is found where whoever began it was killed. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Ends the script. @default - nothing does */
  readonly signal?: AbortSignal;
}

/** Between two tries to end a container that may not have begun yet, in milliseconds. */
const pauseMs = 200;

/**
 * Run a script with rights on the host of an engine that the user lacks, in a container of the bench's own image
 * that lives as long as the script: the right to use Docker is enough.
 *
 * @returns what it printed
 * @throws LocalizedError with its own words when it fails
 */
export async function benchContainer(
  engine: Docker,
  script: string,
  hostConfig: HostConfig,
  { image = probeImage().tag, title = script, labels = {}, signal }: BenchContainerOptions = {},
): Promise<string> {
  signal?.throwIfAborted();
  const name = `plateau-bench-${randomUUID()}`;
  const output = new PassThrough();
  let said = "";
  output.on("data", (chunk) => {
    said += chunk;
  });
  const run = engine.run(image, ["-c", script], output, {
    name,
    Entrypoint: ["/bin/sh"],
    Labels: labels,
    // On an engine with user namespaces its root would not be the host's.
    HostConfig: { ...hostConfig, UsernsMode: "host" },
  });
  const ended = signal ? endedBy(engine, signal, name, run) : run;
  const [{ StatusCode }, container] = await ended.catch(async (problem) => {
    // One that could not be started is there all the same, if the engine is.
    await engine
      .getContainer(name)
      .remove({ force: true })
      .catch(() => undefined);
    throw problem;
  });
  await container.remove();
  if (StatusCode !== 0) {
    throw new LocalizedError({
      fr: `${title} a échoué : ${said.trim()}`,
      en: `${title} failed: ${said.trim()}`,
    });
  }
  return said;
}

/** Wait for a container that a signal kills. */
async function endedBy<T>(
  engine: Docker,
  signal: AbortSignal,
  name: string,
  run: Promise<T>,
): Promise<T> {
  let over = false;
  const kill = async () => {
    while (!over) {
      // It may not be there yet, or be gone by now.
      await engine
        .getContainer(name)
        .kill()
        .catch(() => undefined);
      await setTimeout(pauseMs);
    }
  };
  signal.addEventListener("abort", kill);
  try {
    return await run;
  } finally {
    over = true;
    signal.removeEventListener("abort", kill);
  }
}
