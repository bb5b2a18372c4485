import { PassThrough } from "node:stream";
import { probeImage } from "../../modules/probe/probe-image.js";
import { docker } from "./docker.js";

/**
 * Run `ip` in the host's network, where Docker's bridges and cables are. It goes through a container
 * of the bench's own image that lives as long as the command, so that the right to use Docker is
 * enough.
 *
 * @returns what the command printed
 * @throws Error with the command's own words when it fails
 */
export async function hostIp(...commands: readonly (readonly string[])[]): Promise<string> {
  const output = new PassThrough();
  let said = "";
  output.on("data", (chunk) => {
    said += chunk;
  });
  const script = commands.map((words) => `ip ${words.join(" ")}`).join(" && ");
  const [{ StatusCode }, container] = await docker.run(probeImage.tag, ["-c", script], output, {
    Entrypoint: ["/bin/sh"],
    HostConfig: { NetworkMode: "host", CapAdd: ["NET_ADMIN"] },
  });
  await container.remove();
  if (StatusCode !== 0) throw new Error(`ip ${script} failed: ${said.trim()}`);
  return said;
}
