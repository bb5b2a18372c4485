import type Docker from "dockerode";
import type { ContainerInfo } from "dockerode";
import { z } from "zod";
import { machinesOf, withNeeds } from "../../stacks/plan/areas.js";
import type { AreaName } from "../../stacks/plan/plan.js";
import { hostNameOf } from "../facts/host-name-of.js";
import { localHost } from "../facts/hosts.js";
import { operations, pauses, settledAt } from "../facts/journal.js";
import { openPause } from "../facts/open-pause.js";
import { LocalizedError } from "../ground/localized-error.js";
import { whoHolds } from "../ground/lock.js";
import { askHost } from "../host/ask-host.js";
import { engineFacts } from "../host/engine-facts.js";
import { labMemory } from "../host/lab-memory.js";
import { stoppedOn, stoppedSchema } from "../host/stopped.js";

/** What stands of one lab of several, in a line. */
export const labSummarySchema = z.object({
  lab: z.string(),
  /**
   * `partial`: some machine of the areas that are wanted does not run. `changing`: somebody is at it now.
   * `interrupted`: an operation was killed, or nobody can read what was in progress. `unreachable`: the host that it is
   * on does not answer, or is not known any more.
   */
  state: z.enum(["up", "partial", "paused", "changing", "interrupted", "absent", "unreachable"]),
  /** The host that it is on, by name; absent where that is this server. */
  host: z.string().optional(),
  /** When the first of what runs was started, or the pause began; absent where nobody noted it. */
  since: z.iso.datetime().optional(),
  /** Machines that run, and those that are wanted. */
  running: z.int(),
  of: z.int(),
  /** What it uses of the server's memory; absent where the kernel does not tell. */
  memoryMiB: z.number().optional(),
  /** Machines that the engine's watch stopped, the last first; absent where there are none. */
  stopped: z.array(stoppedSchema).optional(),
});
export type LabSummary = z.infer<typeof labSummarySchema>;

export interface Wanted {
  readonly candidate: string;
  /** Those that the lab is to have, without those that they need; none: all. */
  readonly areas: readonly AreaName[];
}

/**
 * What stands of labs, asked of each engine in one question for all of them that are there, and of no machine: as quick
 * for ten labs as for one. Other hosts are asked all at once, and one that is away keeps nobody from the others.
 *
 * @returns one of each, in order
 */
export async function summariesOf(labs: readonly Wanted[]): Promise<LabSummary[]> {
  const byHost = new Map<string, Wanted[]>();
  for (const one of labs) {
    const name = hostNameOf(one.candidate);
    byHost.set(name, [...(byHost.get(name) ?? []), one]);
  }
  const told = await Promise.all([...byHost.values()].map(onOneHost));
  const all = new Map(told.flat().map((one) => [one.lab, one]));
  return labs.flatMap(({ candidate }) => all.get(candidate) ?? []);
}

/** @param labs all of one host */
async function onOneHost(labs: readonly Wanted[]): Promise<LabSummary[]> {
  const [first] = labs;
  if (!first) return [];
  try {
    return await askHost(first.candidate, (engine, signal) => onEngine(labs, engine, signal));
  } catch (problem) {
    // Away, or forgotten meanwhile: what `hostOf` and `askHost` say of others is no end of those that are here.
    if (!hostNamed(first.candidate).host || !(problem instanceof LocalizedError)) throw problem;
    return labs.map(({ candidate, areas }) => ({
      lab: candidate,
      state: "unreachable",
      ...hostNamed(candidate),
      running: 0,
      of: wantedOf(areas).length,
    }));
  }
}

async function onEngine(
  labs: readonly Wanted[],
  client: Docker,
  signal: { readonly abortSignal?: AbortSignal },
): Promise<LabSummary[]> {
  const [containers, engine, allStopped] = await Promise.all([
    client.listContainers({ all: true, filters: { label: ["plateau.lab"] }, ...signal }),
    engineFacts(client),
    stoppedOn(client, signal),
  ]);
  return Promise.all(
    labs.map(async ({ candidate, areas }) => {
      const own = containers.filter(({ Labels }) => Labels["plateau.lab"] === candidate);
      const wanted = wantedOf(areas);
      const running = own.filter(isRunning).map(({ Labels }) => Labels["plateau.machine"]);
      const up = wanted.filter((name) => running.includes(name)).length;
      const host = hostNamed(candidate);
      const stopped = allStopped.flatMap(([lab, one]) => (lab === candidate ? [one] : []));
      // Of another server the kernel here can't tell.
      const memoryMiB =
        running.length === 0 ? 0 : host.host ? undefined : await labMemory(engine, candidate);
      return {
        lab: candidate,
        ...(await stateOf(candidate, own, up === wanted.length)),
        ...host,
        running: up,
        of: wanted.length,
        ...(memoryMiB !== undefined && { memoryMiB }),
        ...(stopped.length > 0 && { stopped }),
      };
    }),
  );
}

function wantedOf(areas: readonly AreaName[]) {
  return withNeeds(areas).flatMap(machinesOf);
}

function hostNamed(candidate: string): { readonly host?: string } {
  const host = hostNameOf(candidate);
  return host === localHost ? {} : { host };
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
