import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Engine, groupsRoot } from "../../modules/lib/engine.js";

/** Beside groups of version 1, those of version 2, by which the kernel keeps its account of waits. */
const beside = "unified";

/** What a lab as a whole had of the server since it stands, in milliseconds. */
export interface LabAccount {
  readonly usedMs: number;
  /** How long it wanted one and had none. */
  readonly withoutMs: number;
  /** How long all that it did waited for the disk. */
  readonly diskMs: number;
}

/**
 * Where the kernel keeps the account of a lab.
 *
 * @param root where the kernel shows control groups
 * @returns undefined where the engine keeps no group for each lab, or the kernel no account
 */
export function accountPlace(
  { own, groups, parent }: Engine,
  candidate: string,
  root = groupsRoot,
): string | undefined {
  const tree = groups === 1 ? join(root, beside) : root;
  const place = join(tree, parent, candidate);
  return own && existsSync(place) && accountOf(place) ? place : undefined;
}

/** What the account is now; undefined where there is none any more. */
export function accountOf(place: string): LabAccount | undefined {
  try {
    const [, used] =
      /^usage_usec (\d+)$/m.exec(readFileSync(join(place, "cpu.stat"), "utf8")) ?? [];
    const [without, disk] = ["cpu", "io"].map((what) => {
      const told = readFileSync(join(place, `${what}.pressure`), "utf8");
      return /^full .*total=(\d+)$/m.exec(told)?.[1];
    });
    if (used === undefined || without === undefined || disk === undefined) return undefined;
    const [usedMs, withoutMs, diskMs] = [used, without, disk].map((us) => Number(us) / 1000);
    return { usedMs, withoutMs, diskMs } as LabAccount;
  } catch {
    return undefined;
  }
}
