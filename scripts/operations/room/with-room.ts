import { randomUUID } from "node:crypto";
import { z } from "zod";
import { areaNames } from "../../../stacks/plan/plan.js";
import { holdersUnder } from "../../ground/holders-under.js";
import { type HeldName, takeName } from "../../ground/kernel-name.js";
import { passIn } from "../../ground/pass-in.js";
import { userName } from "../../ground/user-name.js";
import { keptMib } from "../../host/kept-mib.js";
import { type Asked, neededMib, type Running } from "./needed-mib.js";
import { type Count, NoRoom, roomIn } from "./no-room.js";

/** Where it is counted. */
export interface RoomTools {
  /** Name in the kernel below which those who bring labs up say so. */
  readonly name: string;
  /** Whether a lab is made here, and takes of this memory. @default - each is */
  readonly isHere?: (lab: string) => boolean;
  /** What there is now; undefined where nobody can tell, and nothing is counted. */
  readonly now: () => Promise<RoomNow | undefined>;
}

/** Memory as it is at one moment, in MiB. */
export interface RoomNow extends Pick<Count, "available" | "elsewhere"> {
  readonly running: Running;
}

/** A lab that is being brought up, as told to whoever brings up another. */
const comingSchema = z.object({
  lab: z.string().max(64),
  areas: z.array(z.enum(areaNames)),
  user: z.string().max(64),
});

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
  { name, isHere = () => true, now }: RoomTools,
  work: () => Promise<T>,
): Promise<T> {
  const user = userName();
  const held: HeldName[] = [];
  try {
    const wayIn = await passIn(name, "", wayInMs);
    try {
      const here = labs.filter(({ lab }) => isHere(lab));
      for (const { lab, areas } of await thatFit(here, name, await now())) {
        const line = JSON.stringify({ lab, areas, user });
        const own = await takeName(`${name}/${randomUUID()}`, line);
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

/**
 * Those of the labs that take of the memory.
 *
 * @throws NoRoom where all of them together do not fit
 */
async function thatFit(
  labs: readonly Asked[],
  name: string,
  room: RoomNow | undefined,
): Promise<Asked[]> {
  if (!room) return [];
  const { running, ...there } = room;
  const coming = (await comingUnder(name)).filter(
    ({ lab }) => !labs.some((own) => own.lab === lab),
  );
  const asked = labs
    .map((one) => ({ ...one, mib: neededMib(one, running) }))
    .filter(({ mib }) => mib > 0);
  const count: Count = {
    ...there,
    kept: keptMib,
    asked,
    coming: coming
      .map((one) => ({ lab: one.lab, user: one.user, mib: neededMib(one, running) }))
      .filter(({ mib }) => mib > 0),
    running: [...running.keys()].toSorted(),
  };
  const needed = asked.reduce((sum, { mib }) => sum + mib, 0);
  if (needed > 0 && needed > roomIn(count)) throw new NoRoom(count);
  return asked;
}

/** Any user of the machine may say that he brings something up; then he is named. */
async function comingUnder(name: string): Promise<z.infer<typeof comingSchema>[]> {
  const holders = await holdersUnder(`${name}/`);
  const lines = await Promise.all(holders.map(({ told }) => told));
  for (const one of holders) one.leave();
  return lines.flatMap((line) => {
    try {
      return [comingSchema.parse(JSON.parse(line ?? ""))];
    } catch {
      return [];
    }
  });
}
