import { setTimeout } from "node:timers/promises";
import { Busy } from "./busy.js";
import { type Holder, holderSchema, type Mode } from "./holder.js";
import { type HeldName, holderOf, type NameHolder, takeName } from "./kernel-name.js";
import { Misuse } from "./misuse.js";
import { passIn } from "./pass-in.js";
import { withCopy } from "./shelf/copies/working-copy.js";
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

/** How many may look at one lab at a time. */
const places = 64;
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
 * @throws Busy where somebody changes the lab, or somebody holds one of its names and does not say who he is
 * @throws the signal's reason when it comes before the lab is free
 */
export async function withLock<T>(
  candidate: string,
  { verb, mode, signal, waits = () => undefined }: LockProps,
  work: () => Promise<T>,
): Promise<T> {
  const holder: Holder = { verb, mode, pid: process.pid, since: new Date().toISOString() };
  const { place, before } = await enter(candidate, holder, signal);
  try {
    await allGone(candidate, before, waits, signal);
    return await withCopy(candidate, mode, work);
  } finally {
    for (const one of before) one.leave();
    await place.release();
  }
}

/** Who has a lab in hand, or waits for it, as far as they say so. */
export async function whoHolds(candidate: string): Promise<Holder[]> {
  const { change, looks } = namesOf(candidate);
  const all = await holdersOf([change, ...looks]);
  const told = await Promise.all(all.map((one) => one.told));
  for (const one of all) one.leave();
  return told.flatMap((line) => holderIn(line) ?? []);
}

interface Entered {
  readonly place: HeldName;
  /** Whom it has to wait for. */
  readonly before: readonly NameHolder[];
}

/** Take a place, and find who has one already that does not go with it. */
async function enter(candidate: string, holder: Holder, signal?: AbortSignal): Promise<Entered> {
  const line = JSON.stringify(holder);
  const { change, looks } = namesOf(candidate);
  const [own, others] = holder.mode === "look" ? [looks, [change]] : [[change], looks];
  for (;;) {
    const wayIn = await passIn(namesOf(candidate).wayIn, line, wayInMs, signal);
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
    if (holder.mode === "look") throw tooMany(candidate);
    const other = await holderOf(change);
    const told = await other?.told;
    other?.leave();
    // Who has let it go meanwhile keeps nobody away.
    if (other) throw new Busy(candidate, holderIn(told));
  }
}

function tooMany(candidate: string): Misuse {
  return new Misuse({
    fr: `${places} contrôles ou indices sont en cours sur le lab '${candidate}', et pas un de plus : attendez la fin de l'un d'eux`,
    en: `${places} checks or hints are going on in lab '${candidate}', and no more may: wait for the end of one`,
  });
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

function namesOf(candidate: string) {
  const wayIn = `plateau/lab/${candidate}`;
  const looks = Array.from({ length: places }, (_, place) => `${wayIn}/look/${place}`);
  return { wayIn, change: `${wayIn}/change`, looks };
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

/** Any user of the machine may hold a name, and say what he likes. */
function holderIn(told: string | undefined): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(told ?? ""));
  } catch {
    return undefined;
  }
}
