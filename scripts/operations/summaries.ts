import type { ContainerInfo } from "dockerode";
import { z } from "zod";
import { machinesOf, withNeeds } from "../../stacks/plan/areas.js";
import type { AreaName } from "../../stacks/plan/plan.js";
import { operations, pauses, settledAt } from "../facts/journal.js";
import { openPause } from "../facts/open-pause.js";
import { docker } from "../ground/docker/docker.js";
import { whoHolds } from "../ground/lock.js";
import { engineFacts } from "../host/engine-facts.js";
import { labMemory } from "../host/lab-memory.js";

/** What stands of one lab of several, in a line. */
export const labSummarySchema = z.object({
  lab: z.string(),
  /**
   * `partial`: some machine of the areas that are wanted does not run. `changing`: somebody is at it now.
   * `interrupted`: an operation was killed, or nobody can read what was in progress.
   */
  state: z.enum(["up", "partial", "paused", "changing", "interrupted", "absent"]),
  /** When the first of what runs was started, or the pause began; absent where nobody noted it. */
  since: z.iso.datetime().optional(),
  /** Machines that run, and those that are wanted. */
  running: z.int(),
  of: z.int(),
  /** What it uses of the server's memory; absent where the kernel does not tell. */
  memoryMiB: z.number().optional(),
});
export type LabSummary = z.infer<typeof labSummarySchema>;

export interface Wanted {
  readonly candidate: string;
  /** Those that the lab is to have, without those that they need; none: all. */
  readonly areas: readonly AreaName[];
}

/**
 * What stands of labs, asked of the engine in one question for all of them, and of no machine: as quick for ten labs
 * as for one.
 *
 * @returns one of each, in order
 */
export async function summariesOf(labs: readonly Wanted[]): Promise<LabSummary[]> {
  const [containers, engine] = await Promise.all([
    docker.listContainers({ all: true, filters: { label: ["plateau.lab"] } }),
    engineFacts(),
  ]);
  return Promise.all(
    labs.map(async ({ candidate, areas }) => {
      const own = containers.filter(({ Labels }) => Labels["plateau.lab"] === candidate);
      const wanted = withNeeds(areas).flatMap(machinesOf);
      const running = own.filter(isRunning).map(({ Labels }) => Labels["plateau.machine"]);
      const up = wanted.filter((name) => running.includes(name)).length;
      const memoryMiB = running.length > 0 ? await labMemory(engine, candidate) : 0;
      return {
        lab: candidate,
        ...(await stateOf(candidate, own, up === wanted.length)),
        running: up,
        of: wanted.length,
        ...(memoryMiB !== undefined && { memoryMiB }),
      };
    }),
  );
}

function isRunning({ State }: ContainerInfo): boolean {
  return State === "running";
}

async function stateOf(
  candidate: string,
  own: readonly ContainerInfo[],
  isUp: boolean,
): Promise<Pick<LabSummary, "state" | "since">> {
  const unknown = (await operations.problem(candidate)) ?? (await pauses.problem(candidate));
  if (unknown || (await operations.read(candidate))) {
    const holders = await whoHolds(candidate);
    const isChanged = holders.some(({ mode }) => mode === "change");
    return { state: isChanged ? "changing" : "interrupted" };
  }
  if (own.length === 0) return { state: "absent" };
  const paused = await openPause(candidate);
  if (paused) return { state: "paused", since: paused.since };
  const noted = (await settledAt.problem(candidate)) ? {} : await settledAt.read(candidate);
  const [first] = Object.values(noted).toSorted();
  return { state: isUp ? "up" : "partial", ...(first && { since: first }) };
}
