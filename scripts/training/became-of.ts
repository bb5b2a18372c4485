import type { MachineName } from "../../stacks/plan/plan.js";
import type { MachineChanges } from "../facts/machine-changes.js";
import { sinceRestored } from "../facts/since-restored.js";
import { toldOf } from "../ground/localized-error.js";
import type { Told } from "../ground/text.js";
import { changesSince } from "../operations/changes/changes-since.js";

export interface Became {
  /** Since when that is told: a start, or when disks were put back later. */
  readonly since: Date;
  /** Undefined where the engine does not tell. */
  readonly changes: MachineChanges[] | undefined;
  /** Why it could not be read; absent where it could. */
  readonly unread?: Told;
}

/**
 * What became of machines since a start. What can't be read there keeps nobody from a verdict: whoever is root there
 * might bring it about.
 *
 * @param startedAt ISO 8601
 */
export async function becameOf(
  candidate: string,
  machines: readonly MachineName[],
  startedAt: string,
): Promise<Became> {
  const since = await sinceRestored(candidate, new Date(startedAt));
  try {
    return { since, changes: await changesSince(candidate, machines, since) };
  } catch (problem) {
    return { since, changes: undefined, unread: toldOf(problem) };
  }
}
