import type { NodeName } from "../../stacks/plan/plan.js";
import { tooLate } from "./too-late.js";
import { untilReady } from "./until-ready.js";

/** How long a machine may take from its start until its services answer, in milliseconds. */
export const readyMs = 120_000;

/**
 * Wait until a machine's services answer, as `untilReady` does.
 *
 * @throws NotObserved saying which service is late and why, with the last lines of its log, when the
 *   limit is reached
 */
export async function waitReady(
  candidate: string,
  node: NodeName,
  limitMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const late = await untilReady(candidate, node, limitMs, { signal });
  if (late !== undefined) throw await tooLate(candidate, node, late);
}
