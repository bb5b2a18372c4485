import { setMaxListeners } from "node:events";
import type { Holder, Mode } from "../ground/holder.js";
import { toldOf } from "../ground/localized-error.js";
import { withLock } from "../ground/lock.js";
import type { ProgressEvent } from "../ground/progress-event.js";
import { queuedAfter } from "../ground/queued.js";
import { Stopped } from "../ground/stopped.js";
import type { Text } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { userName } from "../ground/user-name.js";
import { turns } from "./turns.js";
import type { Ending } from "./watch/protocol.js";
import { serveWatchers } from "./watch/serve-watchers.js";

export interface HoldLabProps {
  /** What it is for, as it is typed after `lab`. */
  readonly verb: string;
  readonly mode: Mode;
  /** How many cores the work keeps busy: what costs processor waits its turn (`turns.ts`). */
  readonly cores: number;
}

/**
 * Have a lab in hand while something is done to it: what every use case that looks at a lab or changes it begins with.
 * The work begins once the lab is free, and then its turn has come: who waits for a lab keeps nobody from his turn.
 * Meanwhile others may watch it, and ask that it ends (`watchLab`).
 *
 * @throws Busy where somebody changes it already; Stopped once somebody has asked that it ends
 * @throws the signal's reason once that ended; else what the work throws
 */
export async function holdLab<T>(
  candidate: string,
  { verb, mode, cores }: HoldLabProps,
  { signal: outer, tell: tellCaller }: Tools,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  const holder: Holder = { verb, mode, pid: process.pid, since: new Date().toISOString() };
  const cancelled = new AbortController();
  const signal = AbortSignal.any([outer, cancelled.signal]);
  // An engine per stack listens, each several times.
  for (const one of [outer, signal]) setMaxListeners(0, one);
  return serveWatchers(
    candidate,
    holder,
    (pid) => cancelled.abort(new Stopped(stoppedBy(pid))),
    async (watchers) => {
      const tell = (event: ProgressEvent) => {
        watchers.tell(event);
        tellCaller(event);
      };
      let waited = false;
      const waits = (others: readonly Holder[]) => {
        waited = true;
        tell({ type: "waits", for: [...others] });
      };
      try {
        return await withLock(candidate, { verb, mode, signal, waits }, () =>
          turns.with(
            { ...holder, lab: candidate, user: userName(), cores },
            () => {
              if (waited) tell({ type: "note", note: "" });
              return work({ signal, tell });
            },
            {
              signal,
              waits: (before, unheeded) => {
                waited = true;
                tell(queuedAfter(before, unheeded));
              },
            },
          ),
        );
      } catch (problem) {
        // Whatever broke off because of it: that it was stopped is what there is to tell.
        throw signal.aborted ? signal.reason : problem;
      }
    },
    (result) => endingOf(result, signal),
  );
}

function stoppedBy(pid: number): Text {
  return {
    fr: `arrêté par 'lab watch --cancel' (processus ${pid})`,
    en: `stopped by 'lab watch --cancel' (process ${pid})`,
  };
}

function endingOf(result: PromiseSettledResult<unknown>, signal: AbortSignal): Ending {
  if (result.status === "fulfilled") return { type: "ended", how: "done" };
  const why = toldOf(result.reason);
  return { type: "ended", how: signal.aborted ? "stopped" : "failed", why };
}
