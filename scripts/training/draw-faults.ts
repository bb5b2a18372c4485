import type { Fault } from "../../checks/lib/fault.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { Misuse } from "../ground/misuse.js";
import { masks } from "./masks.js";
import type { Dice } from "./play/dice.js";

export interface Draw {
  readonly count: number;
  /** The easiest and the hardest that may be drawn, 1 to 3. */
  readonly levels: readonly [number, number];
  readonly dice: Dice;
  /** What the lab has: no fault is drawn of a machine that was not brought up. */
  readonly standing: ReadonlySet<NodeName>;
  /** Full ids of the faults that are there already. */
  readonly inForce: readonly string[];
}

/**
 * Draw faults that do not mask one another: no two make the same check untrue, or touch the same
 * machine, and none does so with one that is there already.
 *
 * @returns their full ids
 * @throws Misuse when there are not that many
 */
export function drawFaults(
  all: ReadonlyMap<string, Fault>,
  { count, levels: [easiest, hardest], dice, standing, inForce }: Draw,
): string[] {
  const together = inForce.flatMap((id) => all.get(id) ?? []);
  const drawn: string[] = [];
  for (const [id, fault] of dice.shuffled([...all])) {
    if (drawn.length === count) break;
    const possible =
      fault.level >= easiest &&
      fault.level <= hardest &&
      [...fault.needs, ...fault.resets].every((node) => standing.has(node));
    if (!possible || together.some((other) => masks(fault, other))) continue;
    drawn.push(id);
    together.push(fault);
  }
  if (drawn.length < count) {
    const range = easiest === hardest ? `${easiest}` : `${easiest}..${hardest}`;
    throw new Misuse({
      fr: `${count} pannes de niveau ${range} demandées, ${drawn.length} possibles ensemble dans ce lab : demandez-en moins, élargissez --level, ou remettez des machines à neuf (lab reset)`,
      en: `${count} faults of level ${range} asked for, ${drawn.length} possible together in this lab: ask for fewer, widen --level, or reset machines (lab reset)`,
    });
  }
  return drawn;
}
