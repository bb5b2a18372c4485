import { turnRule } from "../../ground/turn-rule.js";
import { askedTimes } from "../../host/lab-weight.js";
import { coresOfServer } from "../../operations/cores-of-server.js";
import { standingCores } from "./standing-cores.js";

/** What is done to a lab. */
export interface Work {
  /** How long it takes where nothing keeps it waiting. */
  readonly seconds: number;
  /** What that is of a processor, in seconds. @default - it waits for other things than a processor */
  readonly processor?: number;
  /** How many cores it tells the line that it keeps busy. */
  readonly cores: number;
}

export interface Simulated {
  /** How many cores the server has. */
  readonly cores: number;
  readonly labs: number;
  readonly work: Work;
  /**
   * How many labs stand, beside those that are worked on.
   *
   * @param begun labs whose turn has come
   * @param ended labs that are done with
   */
  readonly standing: (begun: number, ended: number) => number;
}

export interface Simulation {
  /** Until all is done, in seconds. */
  readonly seconds: number;
  /** What each lab takes from its turn on, in their order, in seconds. */
  readonly each: readonly number[];
  /** The most that are worked on at a time. */
  readonly atOnce: number;
}

/** A lab that is worked on. */
interface Begun {
  readonly lab: number;
  readonly since: number;
  /** The part of its work that is left, 1 to 0. */
  left: number;
}

/**
 * Do the same to all labs of a server, event by event: turns come as the product gives them, those who have one share
 * what standing labs leave of the processor, and nobody gets more of it than he took where he was alone.
 */
export function simulate({ cores, labs, work, standing }: Simulated): Simulation {
  const all = coresOfServer(cores);
  const given = turnRule.given(work.cores, all);
  const begun: Begun[] = [];
  const each: number[] = [];
  let [now, next, ended, atOnce] = [0, 0, 0, 0];
  while (ended < labs) {
    const before = () => begun.map(() => given);
    while (next < labs && turnRule.hasCome(before(), given, all)) {
      begun.push({ lab: next++, since: now, left: 1 });
    }
    atOnce = Math.max(atOnce, begun.length);
    const seconds = secondsOf(work, cores, begun.length, standing(next, ended));
    const first = Math.min(...begun.map(({ left }) => left));
    now += first * seconds;
    for (const one of begun) one.left -= first;
    const over = begun.filter(({ left }) => left <= 0);
    for (const one of over) {
      each[one.lab] = now - one.since;
      begun.splice(begun.indexOf(one), 1);
    }
    ended += over.length;
  }
  return { seconds: now, each, atOnce };
}

/** How long work takes at that pace. @param working who share what @param standing labs leave */
function secondsOf(
  { seconds, processor }: Work,
  cores: number,
  working: number,
  standing: number,
): number {
  if (processor === undefined) return seconds;
  const left = (cores - standing * standingCores) / working;
  // However many stand: a lab of which something is asked weighs more than they do.
  const weighs = (cores * askedTimes) / (working * askedTimes + standing);
  const pace = Math.min(processor / seconds, Math.max(left, weighs));
  return processor / pace;
}
