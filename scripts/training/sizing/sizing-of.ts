import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import { leastDiskGib } from "../../host/least-disk-gib.js";
import { neighbourTable } from "../../host/neighbour-table.js";
import { cores as coresOf } from "../../operations/cores.js";
import { measured } from "./measured.js";
import { labsIn, serverMib } from "./server-memory.js";
import { simulateClass } from "./simulate-class.js";

/** Servers that are alike, and a class on them. */
export interface SizingAsked {
  readonly candidates: number;
  /** How many servers. @default as few as hold all, of that memory and so many cores */
  readonly hosts?: number | undefined;
  /** Cores of each. @default as many as those labs have been tried on */
  readonly cores?: number | undefined;
  /** Memory of each, as its kernel counts it. @default what the labs need */
  readonly memoryGib?: number | undefined;
}

const eachAndAll = z.object({ each: z.int(), all: z.int() });

/** What a class needs and what it takes; of times, those of the server that has most labs. */
export const sizingSchema = z.object({
  candidates: z.int(),
  hosts: z.int(),
  /** Labs that stand on a server, at most. */
  labsOnEach: z.int(),
  cores: eachAndAll,
  memoryGib: eachAndAll,
  /** At least: images and a checkpoint of each lab. What labs write besides is not measured. */
  diskGib: eachAndAll,
  /** Labs that are worked on at a time, on each server. */
  atOnce: z.int(),
  /** Until all labs are up, all were looked at, all are taken away; simulated. */
  seconds: z.object({ up: z.int(), look: z.int(), down: z.int() }),
  /** Whether so many labs have stood on so many cores. */
  tried: z.boolean(),
  /** Where not all candidates have a lab: how many have one, and on how many such servers all would. */
  short: z.object({ fit: z.int(), hostsNeeded: z.int() }).optional(),
  /** What keeps more labs off a server, or has been tried with fewer on each core. */
  limit: z.enum(["memory", "processor", "neighbours"]),
});
export type Sizing = z.infer<typeof sizingSchema>;

const labsPerCore = measured.labs / measured.cores;
const mostByTable = Math.floor(neighbourTable.places / neighbourTable.perLab);

/**
 * What a class needs, and what it takes, on servers that are alike; labs are dealt evenly, and servers work side by side.
 *
 * @throws Misuse where such a server holds no lab, or would have none
 */
export function sizingOf({ candidates, hosts: asked, ...server }: SizingAsked): Sizing {
  const byMemory =
    server.memoryGib === undefined ? Number.POSITIVE_INFINITY : labsIn(server.memoryGib * 1024);
  if (byMemory < 1) throw noLab(server.memoryGib ?? 0);
  if (asked !== undefined && asked > candidates) throw empty(asked, candidates);
  const byTried = server.cores === undefined ? measured.labs : server.cores * labsPerCore;
  const most = Math.min(byMemory, mostByTable);
  const hosts = asked ?? Math.ceil(candidates / Math.min(most, byTried));
  const wanted = Math.ceil(candidates / hosts);
  const labs = Math.min(wanted, most);
  const fit = Math.min(candidates, labs * hosts);
  const cores = server.cores ?? coresOf.whole * Math.ceil(labs / labsPerCore / coresOf.whole);
  const memoryGib = server.memoryGib ?? Math.ceil(serverMib(labs) / 1024);
  const diskGib = leastDiskGib + Math.ceil((labs * measured.checkpointMib) / 1024);
  const { up, look, down } = simulateClass(cores, labs);
  const inAll = (each: number) => ({ each, all: each * hosts });
  return {
    candidates,
    hosts,
    labsOnEach: labs,
    cores: inAll(cores),
    memoryGib: inAll(memoryGib),
    diskGib: inAll(diskGib),
    atOnce: Math.max(up.atOnce, look.atOnce, down.atOnce),
    seconds: {
      up: Math.round(up.seconds),
      look: Math.round(look.seconds),
      down: Math.round(down.seconds),
    },
    tried: labs <= measured.labs && cores === measured.cores,
    ...(fit < candidates && { short: { fit, hostsNeeded: Math.ceil(candidates / most) } }),
    limit: limitOf(labsIn(memoryGib * 1024), cores * labsPerCore),
  };
}

function limitOf(memory: number, processor: number): Sizing["limit"] {
  const least = Math.min(memory, processor, mostByTable);
  if (least === memory) return "memory";
  return least === processor ? "processor" : "neighbours";
}

function noLab(memoryGib: number): Misuse {
  const least = Math.ceil(serverMib(1) / 1024);
  return new Misuse({
    fr: `un serveur de ${memoryGib} Gio ne porte aucun lab : donnez à --memory ${least} ou plus`,
    en: `a server of ${memoryGib} GiB holds no lab: give --memory ${least} or more`,
  });
}

function empty(hosts: number, candidates: number): Misuse {
  return new Misuse({
    fr: `${hosts} serveurs pour ${candidates} candidat(s) : il en resterait de vides ; donnez à --hosts ${candidates} ou moins`,
    en: `${hosts} servers for ${candidates} candidate(s): some would stand empty; give --hosts ${candidates} or fewer`,
  });
}
