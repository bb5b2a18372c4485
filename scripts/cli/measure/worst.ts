import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { engineName } from "../../../stacks/plan/engine-name.js";
import { engineHost } from "../../ground/docker/place.js";

const program = readFileSync(join(import.meta.dirname, "worst.py"), "utf8");

/** What is done where, all of it in machines that come with the workstations. */
const deeds = {
  processes: ["ws1", "processes"],
  memory: ["ws2", "memory"],
  packets: ["ws3", "packets", "lan"],
  disk: ["wsb1", "disk", "/var/tmp"],
} as const;

/** How long it takes until all of it is at full speed, in milliseconds. */
const begunMs = 4000;

export interface Worst {
  /** What it came to once it is over: forks refused, hogs begun, frames sent, bytes written. */
  readonly ended: Promise<Readonly<Record<keyof typeof deeds, number>>>;
}

/**
 * Have root on machines of a lab do his worst to whoever is beside him: a fork bomb, memory, packets on his own cable,
 * a disk that is written all the time.
 *
 * @param seconds after which all of it ends by itself
 */
export async function worst(candidate: string, seconds: number): Promise<Worst> {
  const done = Object.entries(deeds).map(async ([what, [machine, ...words]]) => {
    const name = engineName(candidate, machine);
    const python = ["exec", "-i", name, "/usr/bin/python3", "-", String(seconds), ...words];
    const { stdout } = await execa("docker", python, {
      input: program,
      env: { DOCKER_HOST: engineHost },
      timeout: (seconds + 60) * 1000,
    });
    return [what, Number(stdout)];
  });
  const ended = Promise.all(done).then((all) => Object.fromEntries(all));
  // Whoever asks is told of what fails meanwhile once he waits for the end.
  ended.catch(() => undefined);
  await setTimeout(begunMs);
  return { ended };
}
