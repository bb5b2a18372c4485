import { setTimeout } from "node:timers/promises";
import { Busy } from "./busy.js";
import { enterEverywhere, type PlaceEverywhere } from "./enter-everywhere.js";
import type { Holder, Mode } from "./holder.js";
import { holderIn } from "./holder-in.js";
import { type HeldName, holderOf, type NameHolder, takeName } from "./kernel-name.js";
import { labsNames } from "./labs-names.js";
import { lockNames } from "./lock-names.js";
import { passIn } from "./pass-in.js";
import { withCopy } from "./shelf/copies/working-copy.js";
import { tooManyLooks } from "./too-many-looks.js";
import { unlessAborted } from "./unless-aborted.js";

export interface LockProps {
  /** What it is for, as it is typed after `lab`. */
  readonly verb: string;
  readonly mode: Mode;
  /** Ends the wait. @default - nothing does */
  readonly signal?: AbortSignal;
  /** Told for whom it waits, and again each time that one of them is gone. @default - nobody is told */
  readonly waits?: (others: readonly Holder[]) => void;
}

/** How long the way in may be shut, in milliseconds: whoever is in it has a few questions to ask the kernel. */
const wayInMs = 10_000;

/**
 * Do something to a lab while nobody else changes it and, to change it, while nobody looks at it. Whoever comes waits
 * for those who came before, and for nobody who comes later: a change waits for the looks that are going on, and
 * looks that come while it waits or works wait for it. Only a change that finds another one does not wait: what it
 * was asked for may be wrong by then.
 *
 * Each has a name in the kernel, so that nothing is left of it however its process ends. One more name is the way in,
 * for the moment in which somebody takes his own and sees who is there already.
 *
 * Where what is noted of labs is in a database, all servers that keep it there have the lab in common: each who has his place
 * in the kernel takes one there as well, and then waits for those of both. It goes with his connection, and of the processes of
 * one server the kernel alone tells: so nothing waits in a circle.
 *
 * @param work is handed a signal that ends with the one given and, where a database is in it, once its connection is lost:
 *   another server may have the lab then
 * @throws Busy where somebody changes the lab, or somebody holds one of its names and does not say who he is
 * @throws the signal's reason when it comes before the lab is free
 * @throws LockLost where the connection was lost meanwhile, whatever the work came to
 * @throws Misuse where the database can't be reached
 */
export async function withLock<T>(
  candidate: string,
  { verb, mode, signal, waits = () => undefined }: LockProps,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  const holder: Holder = { verb, mode, pid: process.pid, since: new Date().toISOString() };
  const { place, before } = await enter(candidate, holder, signal);
  let everywhere: PlaceEverywhere | undefined;
  try {
    everywhere = await enterEverywhere(candidate, holder);
    await allGone(
      candidate,
      [...before, ...(everywhere?.before ?? [])],
      waits,
      either(signal, everywhere),
    );
    if (!everywhere) {
      // Whoever was waited for may have been the one who moved what is noted to a database.
      everywhere = await enterEverywhere(candidate, holder);
      await allGone(candidate, everywhere?.before ?? [], waits, either(signal, everywhere));
    }
    const withFiles = (own: AbortSignal | undefined) => withCopy(candidate, mode, () => work(own));
    return everywhere ? await whileHeld(everywhere, signal, withFiles) : await withFiles(signal);
  } finally {
    for (const one of [...before, ...(everywhere?.before ?? [])]) one.leave();
    await everywhere?.release();
    await place.release();
  }
}

/** Who has a lab in hand, or waits for it, as far as they say so: on this server and, where it is theirs as well, on others. */
export async function whoHolds(candidate: string): Promise<Holder[]> {
  const { all, change, looks } = lockNames(candidate);
  const [here, names] = await Promise.all([holdersOf([change, ...placesIn(looks)]), labsNames()]);
  const told = await Promise.all(here.map((one) => one.told));
  for (const one of here) one.leave();
  const elsewhere = (await names?.below(all)) ?? [];
  return [...told, ...elsewhere.map(({ line }) => line)].flatMap((line) => holderIn(line) ?? []);
}

interface Entered {
  readonly place: HeldName;
  /** Whom it has to wait for. */
  readonly before: readonly NameHolder[];
}

/** Take a place, and find who has one already that does not go with it. */
async function enter(candidate: string, holder: Holder, signal?: AbortSignal): Promise<Entered> {
  const line = JSON.stringify(holder);
  const { wayIn: way, change, looks } = lockNames(candidate);
  const [own, others] =
    holder.mode === "look" ? [placesIn(looks), [change]] : [[change], placesIn(looks)];
  for (;;) {
    const wayIn = await passIn(way, line, wayInMs, signal);
    if (!wayIn) throw new Busy(candidate, undefined);
    let place: HeldName | undefined;
    try {
      place = await takeFirst(own, line);
      if (place) return { place, before: await holdersOf(others) };
    } catch (problem) {
      await place?.release();
      throw problem;
    } finally {
      await wayIn.release();
    }
    if (holder.mode === "look") throw tooManyLooks(candidate);
    const other = await holderOf(change);
    const told = await other?.told;
    other?.leave();
    // Who has let it go meanwhile keeps nobody away.
    if (other) throw new Busy(candidate, holderIn(told));
  }
}

/** What ends a wait. */
function either(
  signal: AbortSignal | undefined,
  everywhere: PlaceEverywhere | undefined,
): AbortSignal | undefined {
  if (!everywhere) return signal;
  return signal ? AbortSignal.any([signal, everywhere.lost]) : everywhere.lost;
}

/** @throws LockLost where nobody can be sure of the lab any more when it is over */
async function whileHeld<T>(
  everywhere: PlaceEverywhere,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  const { lost } = everywhere;
  try {
    const result = await work(either(signal, everywhere));
    lost.throwIfAborted();
    return result;
  } catch (problem) {
    // Whatever broke off because of it.
    throw lost.aborted && !signal?.aborted ? lost.reason : problem;
  }
}

async function allGone(
  candidate: string,
  before: readonly NameHolder[],
  waits: (others: readonly Holder[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  const there = new Map<NameHolder, Holder>();
  const asked = before.map(async (one) => {
    const holder = holderIn(await one.told);
    const isGone = await Promise.race([one.gone.then(() => true), setTimeout(0, false)]);
    if (isGone) return;
    if (!holder) throw new Busy(candidate, undefined);
    there.set(one, holder);
  });
  await unlessAborted(Promise.all(asked), signal);
  while (there.size > 0) {
    waits([...there.values()]);
    const next = [...there.keys()].map((one) => one.gone.then(() => one));
    there.delete(await unlessAborted(Promise.race(next), signal));
  }
}

function placesIn(looks: string): string[] {
  const { places } = lockNames("");
  return Array.from({ length: places }, (_, place) => `${looks}${place}`);
}

async function takeFirst(names: readonly string[], line: string): Promise<HeldName | undefined> {
  for (const name of names) {
    const held = await takeName(name, line);
    if (held) return held;
  }
  return undefined;
}

async function holdersOf(names: readonly string[]): Promise<NameHolder[]> {
  const all = await Promise.all(names.map(holderOf));
  return all.filter((one) => one !== undefined);
}
