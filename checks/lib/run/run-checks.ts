import type { Check, TrainerCriterion } from "../check.js";
import { hindrances } from "./hindrances.js";
import type { Lab } from "./lab.js";
import type { Report, Result } from "./result.js";
import { runCheck } from "./run-check.js";

/** Checks in flight at a time: enough to fill the waits, few enough that no tool is starved. */
const inFlight = 8;

/**
 * Run checks against a lab, machines side by side, in the order given.
 *
 * @param onResult told of each as it ends
 */
export async function runChecks(
  lab: Lab,
  selected: ReadonlyMap<string, Check | TrainerCriterion>,
  onResult: (result: Result) => void = () => undefined,
): Promise<Report> {
  const startedAt = new Date().toISOString();
  const start = performance.now();
  await lab.takeSeats(
    new Set([...selected.values()].flatMap((check) => ("needs" in check ? check.needs : []))),
  );
  const results = new Map<string, Result>();
  const queue = inTurns(selected);
  const work = async () => {
    for (let turn = queue.shift(); turn; turn = queue.shift()) {
      await Promise.all(
        turn.map(async (next) => {
          const result = await runCheck(...next, lab);
          results.set(result.id, result);
          onResult(result);
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
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

/** Checks that begin at the same time take one place between them, and come first: they take longest. */
function inTurns(selected: ReadonlyMap<string, Check | TrainerCriterion>): Entry[][] {
  const turns = new Map<string, Entry[]>();
  for (const [id, check] of selected) {
    const turn = ("together" in check && check.together) || id;
    turns.set(turn, [...(turns.get(turn) ?? []), [id, check]]);
  }
  return [...turns.values()].toSorted((one, other) => other.length - one.length);
}
