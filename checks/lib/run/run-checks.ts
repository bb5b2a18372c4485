import { NameHeld } from "../../../scripts/ground/name-held.js";
import { oneAtATime } from "../../../scripts/ground/one-at-a-time.js";
import type { Check, TrainerCriterion } from "../check.js";
import { hindrances } from "./hindrances.js";
import { inFlight } from "./in-flight.js";
import type { Lab } from "./lab.js";
import type { Report, Result } from "./result.js";
import { runCheck } from "./run-check.js";

const defaultTurnMs = 5 * 60_000;
/** After what was looked at in time, how long checks are begun that were not, in milliseconds. */
const secondTryMs = 20_000;

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
 * Run checks against a lab, machines side by side, in the order given. Those whose time was too short are tried once
 * more when all others are through, one turn at a time: a host that is busy keeps nobody from his verdict.
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
  const results = new Map<string, Result>();
  /** Checks whose time was too short, before they are tried again. */
  const outOfTime = new Map<string, Check | TrainerCriterion>();
  let isSecondTry = false;
  const oneTurn = async ({ word, checks, alone }: Turn) => {
    const run = async (these = checks) => {
      await Promise.all(
        these.map(async (next) => {
          const onOutOfTime = () => !isSecondTry && outOfTime.set(...next);
          const result = await runCheck(...next, lab, { stop: signal, onOutOfTime });
          if (signal?.aborted) return;
          results.set(result.id, result);
          if (isSecondTry) outOfTime.delete(result.id);
          if (!outOfTime.has(result.id)) onResult(result);
        }),
      );
    };
    if (!alone) return run();
    try {
      const name = `plateau/lab/${lab.name}/alone/${word}`;
      const what = { fr: `le tour de ${word}`, en: `the turn of ${word}` };
      await oneAtATime(name, () => run(), { what, limitMs: turnMs, signal });
    } catch (problem) {
      if (!(problem instanceof NameHeld)) throw problem;
      await run(
        checks.map(([id, check]) => [id, { ...check, run: () => Promise.reject(problem) }]),
      );
    }
  };
  const queue = inTurns(selected);
  const work = async () => {
    for (let turn = queue.shift(); turn && !signal?.aborted; turn = queue.shift()) {
      await oneTurn(turn);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: inFlight }, work));
  signal?.throwIfAborted();
  for (const one of ended) if (one.status === "rejected") throw one.reason;
  isSecondTry = true;
  const until = performance.now() + secondTryMs;
  for (const turn of inTurns(outOfTime)) {
    if (performance.now() > until) break;
    await oneTurn(turn);
    signal?.throwIfAborted();
  }
  for (const id of outOfTime.keys()) {
    const result = results.get(id);
    if (result) onResult(result);
  }
  const inOrder = [...selected.keys()].flatMap((id) => results.get(id) ?? []);
  return {
    lab: lab.name,
    startedAt,
    durationMs: Math.round(performance.now() - start),
    results: inOrder,
    hindrances: await hindrances(lab, inOrder),
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
