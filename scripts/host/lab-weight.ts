import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Engine, groupsRoot } from "../../modules/lib/engine.js";

/** How much of the processor a lab has beside others: where the kernel keeps that, and what is written there. */
export interface LabWeight {
  readonly file: string;
  /** As the kernel begins with. */
  readonly usual: number;
  /** While it is looked at, or changed. */
  readonly asked: number;
}

/**
 * How many times a lab comes before those of which nothing is asked. At equal weights a fork bomb leaves a whole look a
 * tenth of two cores, and most of it can't be observed; at a hundred times nine labs that stand would get too little to
 * answer while a tenth is brought up.
 */
export const askedTimes = 10;

/** By version of control groups. */
const kept = {
  1: { tree: "cpu", name: "cpu.shares", usual: 1024 },
  2: { tree: "", name: "cpu.weight", usual: 100 },
} as const;

/**
 * @param root where the kernel shows control groups
 * @returns undefined where the engine keeps no group for each lab, or the kernel no weight
 */
export function labWeight(
  { own, groups, parent }: Engine,
  candidate: string,
  root = groupsRoot,
): LabWeight | undefined {
  const { tree, name, usual } = kept[groups];
  const file = join(root, tree, parent, candidate, name);
  if (!own || !existsSync(file)) return undefined;
  return { file, usual, asked: usual * askedTimes };
}
