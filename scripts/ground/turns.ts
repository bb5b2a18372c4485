import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { holdersUnder } from "./holders-under.js";
import { type InLine, inLineSchema } from "./in-line.js";
import { type HeldName, type NameHolder, takeName } from "./kernel-name.js";
import { passIn } from "./pass-in.js";
import { standEverywhere } from "./stand-everywhere.js";
import { turnRule } from "./turn-rule.js";
import { unlessAborted } from "./unless-aborted.js";

export interface TurnOptions {
  /** Ends the wait, and not the work. @default - nothing does */
  readonly signal?: AbortSignal;
  /** Told after whom its turn is, and again each time that one of them is gone. @default - nobody is told */
  readonly waits?: (before: readonly InLine[], unheeded: readonly string[]) => void;
}

/** How long others may keep it waiting, in milliseconds. Any user of the machine may stand in line, for ever. */
export interface Patience {
  /** At the way in, which others hold for a moment each. */
  readonly wayIn: number;
  /** With none of them gone: then the one who has stood there longest is waited for no more. */
  readonly still: number;
  /** In all. */
  readonly whole: number;
}

/** Work takes a minute or two; whoever has not ended in five is suspended, or there to be in the way. */
const usual: Patience = { wayIn: 10_000, still: 5 * 60_000, whole: 30 * 60_000 };

export interface TurnsProps {
  /** @default - for as long as work usually takes, several times over */
  readonly patience?: Patience;
  /**
   * What the names of all places in this line begin with for servers that have labs in common with this one; undefined where none of
   * those can know of it. Asked for only where there are such servers. @default - none knows of it
   */
  readonly nameEverywhere?: () => Promise<string | undefined>;
}

/** Of one process: they wait for others themselves, and each goes on in its turn. */
const noEnd = { still: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };

/** Somebody who came before. */
interface Before {
  readonly who: InLine;
  /** Where others of this server find him; undefined in this process, and on another server. */
  readonly name?: string;
  /** Settles once he is through. */
  readonly gone: Promise<unknown>;
}

/** Somebody who stood in line before, on this server or on another. */
type Standing = NameHolder & { readonly name?: string };

/**
 * Work that costs processor, of all processes of this machine and of those of other servers that share the line: as much
 * of it goes on at a time as there are cores, and the rest waits in line. Whoever comes waits until those who came
 * before, and are still there, leave him the cores that he needs, so that nobody is passed by. A process has no more in
 * the line than could go on together, and the rest in a line of its own behind: a whole class does not keep out who
 * comes with one lab.
 *
 * Each has a name in the kernel, so that nothing is left of it however its process ends. Nobody is refused: whoever
 * can't have his turn, since others don't let go, goes on without.
 */
export class Turns {
  private readonly name: string;
  private readonly cores: number;
  private readonly patience: Patience;
  private readonly nameEverywhere: () => Promise<string | undefined>;
  /** Those of this process that work, or wait for their turn. */
  private readonly own: Before[] = [];

  /** @param cores how many cores all of them may keep busy together */
  constructor(
    name: string,
    cores: number,
    { patience = usual, nameEverywhere = async () => undefined }: TurnsProps = {},
  ) {
    this.name = name;
    this.cores = cores;
    this.patience = patience;
    this.nameEverywhere = nameEverywhere;
  }

  /**
   * Do something when its turn has come. What keeps no core busy has it at once.
   *
   * @throws what the work throws, or the signal's reason; with nothing done, what keeps it from telling other servers that it
   *   stands in line
   */
  async with<T>(who: InLine, work: () => Promise<T>, options: TurnOptions = {}): Promise<T> {
    if (who.cores === 0) return work();
    const cores = turnRule.given(who.cores, this.cores);
    const entry = { ...who, cores };
    let leave = () => {};
    const gone = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const before = [...this.own];
    const own = { who: entry, gone };
    this.own.push(own);
    let place: HeldName | undefined;
    try {
      await this.untilRoom(before, cores, options, noEnd, []);
      place = await this.standInLine(entry, options);
      return await work();
    } finally {
      this.own.splice(this.own.indexOf(own), 1);
      await place?.release();
      leave();
    }
  }

  /** Wait in the line of all processes. @returns what is to be let go once the work is done */
  private async standInLine(who: InLine, options: TurnOptions): Promise<HeldName | undefined> {
    const entry = { ...who, since: new Date().toISOString() };
    const { place, others } = await this.enter(entry, options.signal);
    try {
      const asked = others.map(async (one) => ({ ...one, who: entryIn(await one.told) }));
      const all = await unlessAborted(Promise.all(asked), options.signal);
      const before = all.flatMap(({ who, ...one }) => (who ? [{ ...one, who }] : []));
      // A suspended process costs nothing. Who is gone meanwhile says nothing either.
      const silent = await stillThere(all.filter(({ who }) => !who));
      if (silent.length > 0) options.waits?.([], silent);
      before.sort((one, other) => one.who.since.localeCompare(other.who.since));
      await this.untilRoom(before, who.cores, options, this.patience, silent);
      return place;
    } catch (problem) {
      await place?.release();
      throw problem;
    } finally {
      for (const one of others) one.leave();
    }
  }

  /** Take a place, and find who has one already. */
  private async enter(who: InLine, signal: AbortSignal | undefined) {
    const line = JSON.stringify(who);
    const wayIn = await passIn(this.name, line, this.patience.wayIn, signal);
    const others: Standing[] = [];
    let here: HeldName | undefined;
    try {
      // In this order: where the way in stays shut, of two who come together none waits for the other.
      others.push(...(await holdersUnder(`${this.name}/`)));
      here = await takeName(`${this.name}/${randomUUID()}`, line);
      // As long as the way in is shut for others: servers have all in one order.
      const everywhere = await standEverywhere(this.nameEverywhere, who);
      others.push(...(everywhere?.before ?? []));
      const place: HeldName = {
        async release() {
          await everywhere?.release();
          await here?.release();
        },
      };
      return { others, place };
    } catch (problem) {
      for (const one of others) one.leave();
      await here?.release();
      throw problem;
    } finally {
      await wayIn?.release();
    }
  }

  /**
   * @param before the one who has stood there longest first
   * @param patience when those who have a name are waited for no more
   * @param silent names of those who are not waited for as it is
   */
  private async untilRoom(
    before: readonly Before[],
    cores: number,
    { signal, waits }: TurnOptions,
    patience: Omit<Patience, "wayIn">,
    silent: readonly string[],
  ): Promise<void> {
    const end = performance.now() + patience.whole;
    const there = new Set(before);
    const unheeded = [...silent];
    const busy = () => [...there].map(({ who }) => who.cores);
    while (!turnRule.hasCome(busy(), cores, this.cores)) {
      const all = [...there];
      waits?.(
        all.map(({ who }) => who),
        unheeded,
      );
      const left = Math.min(patience.still, end - performance.now());
      const gone = await firstGone(all, left, signal);
      const past = performance.now() >= end ? all : all.slice(0, 1);
      for (const one of gone ? [gone] : past) there.delete(one);
      if (!gone) unheeded.push(...past.flatMap(({ name }) => name ?? []));
    }
  }
}

/** @returns undefined where none is gone in time */
async function firstGone(
  all: readonly Before[],
  limitMs: number,
  signal: AbortSignal | undefined,
): Promise<Before | undefined> {
  const enough = new AbortController();
  const limit =
    limitMs === Number.POSITIVE_INFINITY
      ? []
      : [setTimeout(limitMs, undefined, { signal: enough.signal })];
  const gone = all.map((one) => one.gone.then(() => one));
  try {
    return await unlessAborted(Promise.race([...gone, ...limit]), signal);
  } finally {
    enough.abort();
  }
}

/** Any user of the machine may hold a name, and say what he likes. */
function entryIn(told: string | undefined): InLine | undefined {
  try {
    return inLineSchema.parse(JSON.parse(told ?? ""));
  } catch {
    return undefined;
  }
}

async function stillThere(holders: readonly Standing[]): Promise<string[]> {
  const names = holders.map(({ gone, name }) =>
    Promise.race([gone.then(() => undefined), setTimeout(0, name)]),
  );
  return (await Promise.all(names)).filter((name) => name !== undefined);
}
