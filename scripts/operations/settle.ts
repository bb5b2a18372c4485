import { isMachine } from "../../stacks/plan/is-machine.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import type { Told } from "../ground/text.js";
import { replug } from "./plug.js";
import { readyMs, waitReady } from "./ready.js";

export interface SettleOptions {
  readonly signal?: AbortSignal;
  /** Told how far it is: who is still waited for. */
  readonly note: (told: Told) => void;
}

/**
 * Wait until nodes that were just started answer, cables where they were left.
 *
 * @throws NotObserved naming the service that is late and why
 */
export async function settle(
  candidate: string,
  nodes: readonly NodeName[],
  { signal, note }: SettleOptions,
): Promise<void> {
  const late = new Set(nodes);
  const tell = () => note([...late].join(", "));
  tell();
  await Promise.all(
    nodes.map(async (node) => {
      if (isMachine(node)) await replug(candidate, node);
      await waitReady(candidate, node, readyMs, signal);
      late.delete(node);
      tell();
    }),
  );
}
