import type Docker from "dockerode";
import { benchContainer } from "./bench-container.js";

/**
 * Run `ip` in the network of an engine's host, where Docker's bridges and cables are.
 *
 * @returns what the command printed
 * @throws Error with the command's own words when it fails
 */
export async function hostIp(
  engine: Docker,
  ...commands: readonly (readonly string[])[]
): Promise<string> {
  const script = commands.map((words) => `ip ${words.join(" ")}`).join(" && ");
  return benchContainer(engine, script, { NetworkMode: "host", CapAdd: ["NET_ADMIN"] });
}
