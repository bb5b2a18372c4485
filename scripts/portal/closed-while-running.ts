import { isSeenTold, type RunningLines, runningLines } from "../training/running-lines.js";
import type { Assist } from "./live/assist-of.js";
import type { LabFacts } from "./live/lab-facts.js";
import type { Frozen } from "./store/frozen.js";
import type { Look } from "./store/looks.js";
import type { KeptResult } from "./store/results.js";

/** The lines of the exercises that run in a lab: its candidate is told of no other. Undefined where none runs. */
export function linesOf(facts: LabFacts | undefined): RunningLines | undefined {
  return facts && runningLines(facts.exercises.exercises, facts.hints);
}

/** What was last seen of the lines of exercises that run. */
export function openResults(
  results: ReadonlyMap<string, KeptResult>,
  { since }: RunningLines,
): ReadonlyMap<string, KeptResult> {
  return new Map([...results].filter(([id]) => since.has(id)));
}

/**
 * What a candidate and trainers have to do with each other, as it may be told while exercises run: of no check what was
 * seen, before a hint about it was taken.
 */
export function openAssist({ call, disputes, appraisals }: Assist, lines: RunningLines): Assist {
  return {
    call: call && { ...call, frozen: call.frozen && withoutUntold(call.frozen, lines) },
    disputes: disputes.map((one) => ({ ...one, frozen: withoutUntold(one.frozen, lines) })),
    appraisals,
  };
}

/**
 * Looks at the lines of exercises that run, since those began: what changed in them, without what was seen. How many are
 * well is told of those lines alone, where the look changed them: of others a trainer's look may have counted more.
 */
export function openLooks(looks: readonly Look[], lines: RunningLines): readonly Look[] {
  const began = [...lines.since.values()].toSorted()[0] ?? "";
  return looks
    .filter(({ at }) => at >= began)
    .map((look) => {
      const changes = look.changes.filter(({ id }) => lines.since.has(id));
      const isOwn = changes.length === look.changes.length;
      const told = changes.map((one) => ({ ...one, seen: "" }));
      return isOwn
        ? { ...look, changes: told }
        : { ...look, changes: told, satisfied: 0, red: 0, unseen: 0, others: 0 };
    });
}

function withoutUntold(frozen: Frozen, lines: RunningLines): Frozen {
  return isSeenTold(lines, frozen) ? frozen : { ...frozen, seen: "" };
}
