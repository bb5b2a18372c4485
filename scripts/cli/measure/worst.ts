import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { engineName } from "../../../stacks/plan/engine-name.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { engineHost } from "../../ground/docker/place.js";

const program = readFileSync(join(import.meta.dirname, "worst.py"), "utf8");

/** What is done where, all of it in machines that come with the workstations. */
const deeds = {
  processes: ["ws1"],
  memory: ["ws2"],
  packets: ["ws3", "lan"],
  disk: ["wsb1", "/var/tmp"],
  rings: ["ws3"],
  unread: ["wsb1"],
  connections: ["dc2"],
  datagrams: ["ws3"],
  fragments: ["dc1"],
  stations: ["ws1", "lan"],
  neighbours: ["ws2", "lan"],
  groups: ["wsb1"],
  elements: ["ws3"],
  shares: ["dc2"],
  allocation: ["wsb1", "/var/tmp"],
  silence: ["ws3"],
} as const satisfies Record<string, readonly [MachineName, ...string[]]>;

/** How long it takes until all of it is at full speed, in milliseconds. */
const begunMs = 4000;

export interface Worst {
  /** What it came to once it is over: forks refused, hogs begun, things taken, bytes written; NaN of a machine that was stopped. */
  readonly ended: Promise<Readonly<Record<keyof typeof deeds, number>>>;
}

/**
 * Have root on machines of a lab do his worst to the server and whoever is beside him: take all there is of what is
 * counted and of what is not, write to a disk all the time, flood his own cable, answer without an end.
 *
 * @param seconds after which all of it ends by itself
 */
export async function worst(candidate: string, seconds: number): Promise<Worst> {
  const done = Object.entries(deeds).map(async ([what, [machine, ...where]]) => {
    const name = engineName(candidate, machine);
    const python = ["exec", "-i", name, "/usr/bin/python3", "-", String(seconds), what, ...where];
    const { stdout } = await execa("docker", python, {
      input: program,
      env: { DOCKER_HOST: engineHost() },
      timeout: (seconds + 60) * 1000,
      // Whoever is stopped for it says nothing any more.
      reject: false,
    });
    return [what, Number(stdout || Number.NaN)];
  });
  const ended = Promise.all(done).then((all) => Object.fromEntries(all));
  await setTimeout(begunMs);
  return { ended };
}
