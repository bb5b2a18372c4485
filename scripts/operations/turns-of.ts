import { availableParallelism } from "node:os";
import { z } from "zod";
import { hostNameOf } from "../facts/host-name-of.js";
import { localHost } from "../facts/hosts.js";
import { infoOf } from "../ground/docker/info-of.js";
import { foreignEngine } from "../ground/docker/place.js";
import { Turns } from "../ground/turns.js";
import { variable } from "../ground/variable.js";
import { shortEngine } from "../host/short-engine.js";
import { coresOfServer } from "./cores-of-server.js";

/** By another name for tests: they would wait for labs, and labs for them. */
function lineHere(): string {
  return variable("PLATEAU_TURNS") ?? "plateau/turn";
}

/** Whether what this server calls its own engine has this server's cores. */
function isOwnHere(): boolean {
  return foreignEngine()?.startsWith("unix:") ?? true;
}
/** By the name of the line. */
const lines = new Map<string, Turns>();

const infoSchema = z.object({ ID: z.string().min(1), NCPU: z.int().positive() });
/** How long another host may take to say how many cores it has, in milliseconds. */
const answerMs = 10_000;

/**
 * The line in which all that costs processor where a lab is waits its turn, of all users of this server and of all servers that have
 * labs in common with it: each host has its own, with its own cores. What work on another one costs here is little, and counted nowhere. A host that does not answer has no line: what is
 * to be done there waits as if it were here, and tells then what is wrong.
 */
export async function turnsOf(candidate: string, signal?: AbortSignal): Promise<Turns> {
  try {
    if (isOwnHere() && hostNameOf(candidate) === localHost) return here();
    // Where all labs are here nobody needs a client of Docker for that.
    const { hostOf } = await import("../host/host-of.js");
    const limit = AbortSignal.timeout(answerMs);
    const both = signal ? AbortSignal.any([signal, limit]) : limit;
    const { ID, NCPU } = infoSchema.parse(await infoOf(hostOf(candidate).engine, both));
    const line = lineOn(ID);
    return lineOf(line, NCPU, async () => `${line}/`);
  } catch {
    return here();
  }
}

function here(): Turns {
  return lineOf(lineHere(), availableParallelism(), async () => {
    const { ownEngine } = await import("../host/own-engine.js");
    const engine = await ownEngine();
    return engine === null ? undefined : `${lineOn(engine)}/`;
  });
}

function lineOf(name: string, cores: number, nameEverywhere: () => Promise<string | undefined>) {
  const known = lines.get(name);
  if (known) return known;
  const line = new Turns(name, coresOfServer(cores), { nameEverywhere });
  lines.set(name, line);
  return line;
}

/** The line of an engine. @param engine what it calls itself */
function lineOn(engine: string): string {
  return `${lineHere()}-on/${shortEngine(engine)}`;
}
