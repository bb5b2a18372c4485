import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { z } from "zod";
import { areaNames } from "../../../stacks/plan/plan.js";
import { holdersUnder } from "../../ground/holders-under.js";
import { type HeldName, takeName } from "../../ground/kernel-name.js";
import { labsNames } from "../../ground/labs-names.js";
import { passIn } from "../../ground/pass-in.js";
import { userName } from "../../ground/user-name.js";
import { type Asked, neededMib, type Running } from "./needed-mib.js";
import { type Count, NoRoom, roomIn } from "./no-room.js";

/** Where it is counted. */
export interface RoomTools {
  /** Name in the kernel below which those who bring labs up say so. */
  readonly name: string;
  /**
   * The name below which servers that have labs in common with this one say the same, each of the engine that it calls its own
   * or another host's; undefined where no engine is there yet. Asked for only where there are such servers.
   *
   * @default - none makes labs there
   */
  readonly sharedName?: () => Promise<string | undefined>;
  /** Whether a lab is made here, and takes of this memory. @default - each is */
  readonly isHere?: (lab: string) => boolean;
  /** What there is now; undefined where nobody can tell, and nothing is counted. */
  readonly now: () => Promise<RoomNow | undefined>;
}

/** Memory as it is at one moment, in MiB. */
export interface RoomNow extends Pick<Count, "available" | "elsewhere" | "kept"> {
  readonly running: Running;
}

/** Longest name of whoever brings something up, in characters. */
const userLetters = 64;
/** A lab that is being brought up, as told to whoever brings up another. */
const comingSchema = z.object({
  lab: z.string().max(64),
  areas: z.array(z.enum(areaNames)),
  user: z.string().max(userLetters),
});

/** The same of all that a command of another server brings up there. */
const comingElsewhereSchema = z.array(comingSchema);

/** How long the way in may be shut, in milliseconds: whoever is in it asks the engine what runs. */
const wayInMs = 10_000;

/**
 * Bring labs up, or go on with paused ones, while the memory that they are going to take is set aside for them: whoever comes meanwhile, in
 * another process or as another user, counts it as taken.
 *
 * @throws NoRoom, with the work not begun, where all of them together do not fit. What runs already needs nothing
 */
export async function withRoom<T>(
  labs: readonly Asked[],
  { name, sharedName = async () => undefined, isHere = () => true, now }: RoomTools,
  work: () => Promise<T>,
): Promise<T> {
  const user = userName();
  const held: Pick<HeldName, "release">[] = [];
  try {
    const wayIn = await passIn(name, "", wayInMs);
    try {
      const here = labs.filter(({ lab }) => isHere(lab));
      const room = await now();
      const taking = room ? takingOf(here, room) : [];
      const coming = taking.map(({ lab, areas }) => ({ lab, areas: [...areas], user }));
      const elsewhere = await comingElsewhere(sharedName, coming, held);
      if (room) mustFit(here, taking, [...(await comingUnder(name)), ...elsewhere], room);
      for (const one of coming) {
        const own = await takeName(`${name}/${randomUUID()}`, JSON.stringify(one));
        if (own) held.push(own);
      }
    } finally {
      await wayIn?.release();
    }
    return await work();
  } finally {
    await Promise.all(held.map((one) => one.release()));
  }
}

type Coming = z.infer<typeof comingSchema>;
type Taking = Asked & { readonly mib: number };

/** Those of the labs that take of the memory, and how much. */
function takingOf(labs: readonly Asked[], { running }: RoomNow): Taking[] {
  return labs.map((one) => ({ ...one, mib: neededMib(one, running) })).filter(({ mib }) => mib > 0);
}

/** @throws NoRoom where all of them together do not fit */
function mustFit(
  labs: readonly Asked[],
  taking: readonly Taking[],
  coming: readonly Coming[],
  { running, ...there }: RoomNow,
): void {
  const count: Count = {
    ...there,
    asked: taking,
    coming: coming
      .filter(({ lab }) => !labs.some((own) => own.lab === lab))
      .map((one) => ({ lab: one.lab, user: one.user, mib: neededMib(one, running) }))
      .filter(({ mib }) => mib > 0),
    running: [...running.keys()].toSorted(),
  };
  const needed = taking.reduce((sum, { mib }) => sum + mib, 0);
  if (needed > 0 && needed > roomIn(count)) throw new NoRoom(count);
}

/** Any user of the machine may say that he brings something up; then he is named. */
async function comingUnder(name: string): Promise<Coming[]> {
  const holders = await holdersUnder(`${name}/`);
  const lines = await Promise.all(holders.map(({ told }) => told));
  for (const one of holders) one.leave();
  return lines.flatMap((line) => readable(comingSchema, line) ?? []);
}

/**
 * Tell other servers what is brought up, and ask what they do there: of two that come at the same moment the second one sees the first.
 *
 * @param held gets what has to be released
 */
async function comingElsewhere(
  sharedName: NonNullable<RoomTools["sharedName"]>,
  coming: readonly Coming[],
  held: Pick<HeldName, "release">[],
): Promise<Coming[]> {
  if (coming.length === 0) return [];
  const names = await labsNames();
  const name = names && (await sharedName());
  if (!name) return [];
  const there = coming.map((one) => ({
    ...one,
    user: `${one.user}@${hostname()}`.slice(0, userLetters),
  }));
  const { release, others } = await names.take({
    name: `${name}/${randomUUID()}`,
    kind: `${name}/`,
    line: JSON.stringify(there),
  });
  if (release) held.push({ release });
  return others.flatMap(({ line }) => readable(comingElsewhereSchema, line) ?? []);
}

function readable<T>(schema: z.ZodType<T>, line: string | undefined): T | undefined {
  try {
    return schema.parse(JSON.parse(line ?? ""));
  } catch {
    return undefined;
  }
}
