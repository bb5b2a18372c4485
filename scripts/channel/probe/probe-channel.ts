import { readFileSync } from "node:fs";
import { join } from "node:path";
import type Docker from "dockerode";
import { answerBytes, partLetters } from "../agent.js";
import type { Channel } from "../channel.js";
import { openExecChannel } from "../exec-channel.js";

const program = readFileSync(join(import.meta.dirname, "agent.py"), "utf8");

/** What starts a probe's agent, and what it is told. */
export const probeAgent = {
  command: ["/usr/bin/python3", "-I", "-c", program],
  env: [`PART_LETTERS=${partLetters}`, `ANSWER_BYTES=${answerBytes}`],
} as const;

/**
 * Open the channel of a probe, to an agent that runs the probe's own programs without starting an
 * interpreter for each, and anything else in bash.
 *
 * @param engine that has it
 * @param container Docker's name of the probe
 * @param signal ends it
 * @throws Error when the probe is not there, is stopped, or its agent ends at once
 */
export function openProbeChannel(
  engine: Docker,
  container: string,
  signal: AbortSignal,
): Promise<Channel> {
  return openExecChannel(engine, container, probeAgent.command, probeAgent.env, signal);
}
