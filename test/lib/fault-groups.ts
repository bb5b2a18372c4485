import type { Fault } from "../../checks/lib/fault.js";
import { masks } from "../../scripts/training/masks.js";
import type { Dice } from "../../scripts/training/play/dice.js";

export type NamedFault = readonly [id: string, fault: Fault];

/**
 * Every fault in one group, as few as there come about, the largest first. Within one no two mask each
 * other, as `lab break --random` draws them: in force together, they show as they would alone.
 *
 * @param dice which of them meet: what one fault hides of another in one run shows in the next
 */
export function faultGroups(all: readonly NamedFault[], dice: Dice): NamedFault[][] {
  const groups: NamedFault[][] = [];
  // What touches most finds its place first, and the rest fits around it.
  for (const one of dice.shuffled(all).toSorted(([, a], [, b]) => weight(b) - weight(a))) {
    const fitting = groups.find((group) => group.every(([, other]) => !masks(one[1], other)));
    if (fitting) fitting.push(one);
    else groups.push([one]);
  }
  return groups.toSorted((a, b) => b.length - a.length);
}

const weight = ({ needs, resets }: Fault) => new Set([...needs, ...resets]).size;
