import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import type { After } from "../../../scripts/channel/after.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { ifObserved } from "../../../scripts/channel/if-observed.js";
import { engineFacts } from "../../../scripts/host/engine-facts.js";
import { engineOf } from "../../../scripts/host/engine-of.js";
import { accountOf, accountPlace } from "../../../scripts/host/lab-account.js";

/** How many times longer than its limit a wait is at most: whoever looks gets an answer in the end. */
export const mostPatience = 20;
/** How far back it is looked how much of the processor the lab gets now, in milliseconds. */
const recentMs = 5000;
/** From how slow a lab on its waits are twice as long as that: what it could not do at once it does besides. */
const backlogFrom = 1.5;
/** Between two notes of the clock, in milliseconds. */
const grainMs = 50;
/** Tasks that an ordinary look keeps ready for each processor: limits are long enough for that. */
const usualTasks = 4;

/** How many times longer everything takes than where the processor is free: told of what passed since it was asked last. */
export type Slowness = () => number;

interface Mark {
  readonly wall: number;
  /** What the clock showed, were it to stand as long as it ought to. */
  readonly raw: number;
  readonly got: number;
}

/**
 * The time that a lab gets: a clock that goes slowly while the lab, or this program, wants the processor and others have
 * it. Limits of what is observed are told by it, so that a server that is busy is not taken for a machine that is
 * silent.
 */
export class LabTime {
  private readonly slowness: Slowness;
  private readonly wall: () => number;
  private marks: readonly [Mark, ...Mark[]];

  /**
   * @param slowness of the lab
   * @param wall this server's clock, in milliseconds
   */
  constructor(slowness: Slowness = () => 1, wall = () => performance.now()) {
    this.slowness = slowness;
    this.wall = wall;
    this.marks = [{ wall: wall(), raw: 0, got: 0 }];
  }

  /** The time of a candidate's lab, by the kernel's account of its machines. */
  static async of(candidate: string): Promise<LabTime> {
    const place = await ifObserved(
      engineFacts(engineOf(candidate)).then(
        (facts) => accountPlace(facts, candidate),
        // Whoever opens a channel there is told why it can't be.
        () => Promise.reject(new NotObserved("the engine is away")),
      ),
    );
    const [lab, own] = [place === undefined ? byLoad : ofAccount(place), ofThisProgram()];
    return new LabTime(() => Math.max(lab(), own()));
  }

  /** What the clock shows, in milliseconds since it was made. */
  now(): number {
    return this.mark().got;
  }

  /** Notes a moment, to tell later how much of the time since was had. */
  mark(): Mark {
    const before = this.marks.at(-1) as Mark;
    const wall = this.wall();
    const passed = wall - before.wall;
    if (passed < grainMs) return before;
    const slowness = Math.max(1, this.slowness());
    const backlog = slowness < backlogFrom ? 1 : 2;
    const mark = {
      wall,
      raw: before.raw + passed / slowness,
      got: before.got + passed / Math.min(slowness * backlog, mostPatience),
    };
    const recent = this.marks.filter((one) => wall - one.wall < recentMs);
    this.marks = [recent[0] ?? before, ...recent.slice(1), mark];
    return mark;
  }

  /** How many times longer a wait has to be now for the lab to have the time of its limit: 1 to `mostPatience`. */
  get patience(): number {
    const now = this.mark();
    const [then] = this.marks;
    return now.wall === then.wall ? 1 : Math.max(1, (now.wall - then.wall) / (now.got - then.got));
  }

  /** The same for the time since a moment, however much it is. */
  slownessSince(then: Mark): number {
    const now = this.mark();
    return now.wall === then.wall ? 1 : (now.wall - then.wall) / (now.raw - then.raw);
  }

  /** Has something done once that much of the lab's time is over, in milliseconds. What it returns forgets it. */
  readonly after: After = (limitMs, then) => this.later(limitMs, then, setTimeout);

  /** Ends once that much of the lab's time is over, in milliseconds. */
  deadline(limitMs: number): AbortSignal {
    const given = new AbortController();
    const over = () => given.abort(new DOMException("its time is over", "TimeoutError"));
    // Nobody forgets it: this program may end before.
    this.later(limitMs, over, (again, ms) => setTimeout(again, ms).unref());
    return given.signal;
  }

  private later(
    limitMs: number,
    then: () => void,
    wait: (again: () => void, ms: number) => NodeJS.Timeout,
  ): () => void {
    const end = this.now() + limitMs;
    const again = () => {
      const left = end - this.now();
      if (left > 0) timer = wait(again, Math.max(left, grainMs));
      else then();
    };
    let timer = wait(again, limitMs);
    return () => clearTimeout(timer);
  }
}

/** Of what this program wanted to do, by the kernel's account of this thread. */
function ofThisProgram(): Slowness {
  const waitedMs = () =>
    Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[1]) / 1e6;
  let [at, waited] = [performance.now(), waitedMs()];
  return () => {
    const [passed, more] = [performance.now() - at, waitedMs() - waited];
    at += passed;
    waited += more;
    return passed / Math.max(1, passed - more);
  };
}

/** A lab that has the processor for a part of what it wants takes that much longer. One that was taken down takes no time. */
function ofAccount(place: string): Slowness {
  let [at, known] = [performance.now(), accountOf(place)];
  return () => {
    const before = known;
    const passed = performance.now() - at;
    at += passed;
    known = accountOf(place) ?? known;
    if (!known || !before) return 1;
    const disk = passed / Math.max(1, passed - (known.diskMs - before.diskMs));
    return Math.max(
      1 + (known.withoutMs - before.withoutMs) / Math.max(known.usedMs - before.usedMs, 1),
      disk,
    );
  };
}

/** Where the kernel keeps no account: by how many more tasks are ready than usual. */
function byLoad(): number {
  const [load = 0] = loadavg();
  return load / (usualTasks * availableParallelism());
}
