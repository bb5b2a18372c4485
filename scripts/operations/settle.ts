import { isMachine } from "../../stacks/plan/is-machine.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import type { Told } from "../ground/text.js";
import type { NotReady } from "./not-ready.js";
import { replug } from "./plug.js";
import { readyMs } from "./ready.js";
import { tooLate } from "./too-late.js";
import { untilReady } from "./until-ready.js";

export interface SettleOptions {
  readonly signal?: AbortSignal;
  /** Told how far it is: who is still waited for. */
  readonly note: (told: Told) => void;
}

export interface SettleProps extends SettleOptions {
  /** Nodes that hold what somebody left there: one of them that does not answer is told, and nothing fails. */
  readonly asLeft: ReadonlySet<NodeName>;
  /** Whether some of them are known not to answer: nobody waits for those as long as for a whole lab. */
  readonly isKnownBroken: boolean;
}

/**
 * How long nothing may happen until those left as they were are given up, in milliseconds: once all machines have
 * started, and while one of them still does. One that waits for an address it does not get starts for minutes.
 */
const quietMs = { started: 20_000, starting: 40_000 };

/**
 * Wait until nodes that were just started answer, cables where they were left.
 *
 * @returns those that were left as they were and do not answer
 * @throws NotObserved naming the service that is late and why, of one that is as new
 */
export async function settle(
  candidate: string,
  nodes: readonly NodeName[],
  { signal, note, asLeft, isKnownBroken }: SettleProps,
): Promise<NotReady[]> {
  const late = new Set(nodes);
  const starting = new Set(nodes);
  let lastEvent = performance.now();
  const tell = () => note([...late].join(", "));
  tell();
  const isQuiet = () => {
    const limitMs = starting.size === 0 ? quietMs.started : quietMs.starting;
    return performance.now() - lastEvent > limitMs;
  };
  const found = await Promise.all(
    nodes.map(async (node): Promise<NotReady[]> => {
      if (isMachine(node)) await replug(candidate, node);
      const why = await untilReady(candidate, node, readyMs, {
        signal,
        onStarted() {
          starting.delete(node);
          lastEvent = performance.now();
        },
        ...(isKnownBroken && asLeft.has(node) && { isEnough: isQuiet }),
      });
      if (why !== undefined && asLeft.has(node)) return [{ node, why }];
      if (why !== undefined) throw await tooLate(candidate, node, why);
      lastEvent = performance.now();
      late.delete(node);
      tell();
      return [];
    }),
  );
  return found.flat();
}
