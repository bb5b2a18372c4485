import { declaredIn } from "../../../scripts/facts/declaration/declared-in.js";
import { declaredLines } from "../../../scripts/facts/declaration/declared-lines.js";
import { NameHeld } from "../../../scripts/ground/name-held.js";
import { oneAtATimeAnywhere } from "../../../scripts/ground/one-at-a-time-anywhere.js";
import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";
import type { Check, TrainerCriterion } from "../check.js";
import { hindrances } from "./hindrances.js";
import { inFlight } from "./in-flight.js";
import type { Lab } from "./lab.js";
import type { Report, Result } from "./result.js";
import { runCheck } from "./run-check.js";
import { sweepEntries } from "./sweep-entries.js";
import { sweepMade } from "./sweep-made.js";

const defaultTurnMs = 5 * 60_000;
/**
 * Checks of a second look in flight at a time, and how long so few, in milliseconds of the lab's time: where everything
 * is wrong, second looks are many.
 */
const calm = { inFlight: 3, forMs: 15_000 };
/** The same of a third look, for which nothing goes on beside. */
const quiet = { inFlight: 1, forMs: 60_000 };

export interface RunChecksOptions {
  /** Ends it: no more checks are begun, those that are going on break off and take away what they made. @default - nothing does */
  readonly signal?: AbortSignal;
  /**
   * How long a check that is alone waits for its turn, in milliseconds: for other looks that are at it, and not for
   * ever for a name that any user of the machine may hold. @default five minutes
   */
  readonly turnMs?: number;
  /** Told of each result as it comes. @default - nobody is told */
  readonly onResult?: (result: Result) => void;
}

/**
 * Run checks against a lab, machines side by side, in the order given. What looks false, and what had too little time,
 * is looked at again when all others are through, and what may have had too little time then as well once more, by itself:
 * a host that is busy is not taken for a lab that is broken.
 *
 * @throws the signal's reason, once nothing is going on any more
 */
export async function runChecks(
  lab: Lab,
  selected: ReadonlyMap<string, Check | TrainerCriterion>,
  { signal, turnMs = defaultTurnMs, onResult = () => undefined }: RunChecksOptions = {},
): Promise<Report> {
  const startedAt = new Date().toISOString();
  const start = performance.now();
  await lab.takeSeats(
    new Set([...selected.values()].flatMap((check) => ("needs" in check ? check.needs : []))),
  );
  await sweepMade(lab, turnMs);
  await sweepEntries(lab);
  const results = new Map<string, Result>();
  const told = (result: Result) => {
    results.set(result.id, result);
    onResult(result);
  };
  /** Checks of which another look may come to something else, and what the first came to. */
  const doubtful = new Map<string, readonly [Check | TrainerCriterion, Result]>();

  const firstLook = async ([id, check]: Entry) => {
    let isDoubtful = false;
    const onDoubt = () => {
      isDoubtful = true;
    };
    const result = await runCheck(id, check, lab, { stop: signal, onDoubt });
    if (signal?.aborted) return;
    if (isDoubtful) doubtful.set(id, [check, result]);
    else told(result);
  };
  /** Checks that may have had too little time twice. */
  const late = new Map<string, readonly [Check | TrainerCriterion, Result]>();
  const secondLook = async ([id, check]: Entry) => {
    const first = doubtful.get(id)?.[1];
    let isLate = false;
    const onDoubt = (lacksTime: boolean) => {
      isLate = lacksTime;
    };
    const second = await runCheck(id, check, lab, { stop: signal, onDoubt });
    if (signal?.aborted) return;
    const result = first ? afterAnother(first, second) : second;
    if (isLate) late.set(id, [check, result]);
    else told(result);
  };
  const thirdLook = async ([id, check]: Entry) => {
    const before = late.get(id)?.[1];
    const result = await runCheck(id, check, lab, { stop: signal });
    if (signal?.aborted) return;
    told(before ? afterAnother(before, result) : result);
  };

  const oneTurn = async ({ word, checks, alone }: Turn, look: typeof firstLook) => {
    const run = async (these = checks) => {
      await Promise.all(these.map(look));
    };
    if (!alone) return run();
    try {
      const name = `plateau/lab/${lab.name}/alone/${word}`;
      const what = { fr: `le tour de ${word}`, en: `the turn of ${word}` };
      await oneAtATimeAnywhere(name, () => run(), { what, limitMs: turnMs, signal });
    } catch (problem) {
      if (!(problem instanceof NameHeld)) throw problem;
      await run(
        checks.map(([id, check]) => [id, { ...check, run: () => Promise.reject(problem) }]),
      );
    }
  };
  /** Take turns from a queue until it is empty or the time is over, so many at once. */
  const takeTurns = async (
    queue: Turn[],
    look: typeof firstLook,
    { inFlight: atOnce, forMs = Infinity }: { readonly inFlight: number; readonly forMs?: number },
  ) => {
    const until = lab.time.now() + forMs;
    const work = async () => {
      while (!signal?.aborted && lab.time.now() < until) {
        const turn = queue.shift();
        if (!turn) return;
        await oneTurn(turn, look);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
    signal?.throwIfAborted();
    for (const one of ended) if (one.status === "rejected") throw one.reason;
  };

  await takeTurns(inTurns(selected), firstLook, { inFlight });
  if (doubtful.size > 0) await lab.seatAgain();
  const again = inTurns(new Map([...doubtful].map(([id, [check]]) => [id, check])));
  await takeTurns(again, secondLook, calm);
  // Nobody is blamed at first sight, and nothing stays unobserved at first sight.
  const owed = again.map((turn) => ({
    ...turn,
    checks: turn.checks.filter(([id]) => !results.has(id) && !late.has(id)),
  }));
  await takeTurns(owed, secondLook, { inFlight });
  await takeTurns(
    inTurns(new Map([...late].map(([id, [check]]) => [id, check]))),
    thirdLook,
    quiet,
  );
  for (const [id, [, result]] of late) if (!results.has(id)) told(result);
  const declared = await declaredBeside(lab.name);
  const inOrder = [...selected.keys()].flatMap((id) => results.get(id) ?? []);
  return {
    lab: lab.name,
    startedAt,
    durationMs: Math.round(performance.now() - start),
    results: inOrder,
    hindrances: await hindrances(lab, inOrder),
    ...(declared && { declared }),
  };
}

/** What the candidate declared, for whoever reads the verdicts. What can't be read is told by those that it keeps from one. */
async function declaredBeside(candidate: string): Promise<Report["declared"]> {
  try {
    const { declaration, at, waitsFor } = await declaredIn(candidate);
    if (at === undefined && waitsFor === undefined) return undefined;
    return {
      lines: declaredLines(declaration),
      ...(at !== undefined && { at }),
      ...(waitsFor !== undefined && { waitsFor }),
    };
  } catch (problem) {
    if (problem instanceof UnreadableFacts) return undefined;
    throw problem;
  }
}

/** What a second look came to, with all that was asked and left behind by both. */
function afterAnother(first: Result, second: Result): Result {
  return {
    ...second,
    startedAt: first.startedAt,
    durationMs: first.durationMs + second.durationMs,
    evidence: [...first.evidence, ...second.evidence],
    leftBehind: [...first.leftBehind, ...second.leftBehind],
  };
}

type Entry = readonly [id: string, check: Check | TrainerCriterion];

/** Checks that begin at the same time. */
interface Turn {
  /** What they have in common, or the id of the only one. */
  readonly word: string;
  readonly checks: readonly Entry[];
  /** Whether no other look at the lab may be at it. */
  readonly alone: boolean;
  /** What they use along with the turns beside them; their own word where they use nothing so. */
  readonly used: string;
}

/**
 * Checks that begin at the same time take one place between them, and come first: they take longest. Turns that use
 * the same thing follow the first of them.
 */
function inTurns(selected: ReadonlyMap<string, Check | TrainerCriterion>): Turn[] {
  const turns = new Map<string, Turn>();
  for (const [id, check] of selected) {
    const { observedWith = id, alone = false, usedWith } = "needsTrainer" in check ? {} : check;
    const known = turns.get(observedWith);
    turns.set(observedWith, {
      word: observedWith,
      checks: [...(known?.checks ?? []), [id, check]],
      alone: alone || known?.alone === true,
      used: known?.used ?? usedWith ?? observedWith,
    });
  }
  const longestFirst = [...turns.values()].toSorted(
    (one, other) => other.checks.length - one.checks.length,
  );
  const order = longestFirst.map(({ used }) => used);
  return longestFirst.toSorted((one, other) => order.indexOf(one.used) - order.indexOf(other.used));
}
