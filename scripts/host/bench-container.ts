import { PassThrough } from "node:stream";
import type { HostConfig } from "dockerode";
import { probeImage } from "../../modules/probe/probe-image.js";
import { docker } from "../ground/docker/docker.js";
import { LocalizedError } from "../ground/localized-error.js";

/**
 * Run a script with rights on the host that the user lacks, in a container of the bench's own image
 * that lives as long as the script: the right to use Docker is enough.
 *
 * @param image another one with the same programs. @default - the probe's
 * @returns what it printed
 * @throws LocalizedError with its own words when it fails
 */
export async function benchContainer(
  script: string,
  hostConfig: HostConfig,
  image = probeImage.tag,
): Promise<string> {
  const output = new PassThrough();
  let said = "";
  output.on("data", (chunk) => {
    said += chunk;
  });
  const [{ StatusCode }, container] = await docker.run(image, ["-c", script], output, {
    Entrypoint: ["/bin/sh"],
    // On an engine with user namespaces its root would not be the host's.
    HostConfig: { ...hostConfig, UsernsMode: "host" },
  });
  await container.remove();
  if (StatusCode !== 0) {
    throw new LocalizedError({
      fr: `${script} a échoué : ${said.trim()}`,
      en: `${script} failed: ${said.trim()}`,
    });
  }
  return said;
}
