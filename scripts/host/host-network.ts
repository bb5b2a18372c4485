import { benchContainer } from "./bench-container.js";

/**
 * Run `ip` in the host's network, where Docker's bridges and cables are.
 *
 * @returns what the command printed
 * @throws Error with the command's own words when it fails
 */
export async function hostIp(...commands: readonly (readonly string[])[]): Promise<string> {
  const script = commands.map((words) => `ip ${words.join(" ")}`).join(" && ");
  return benchContainer(script, { NetworkMode: "host", CapAdd: ["NET_ADMIN"] });
}
