import { setMaxListeners } from "node:events";
import { noteExamAct } from "../facts/note-exam-act.js";
import type { Holder, Mode } from "../ground/holder.js";
import { toldOf } from "../ground/localized-error.js";
import type { ProgressEvent } from "../ground/progress-event.js";
import { Stopped } from "../ground/stopped.js";
import type { Text } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import type { Ending } from "./watch/protocol.js";
import { serveWatchers } from "./watch/serve-watchers.js";

export interface InViewProps {
  /** What it is for, as it is typed after `lab`. */
  readonly verb: string;
  readonly mode: Mode;
  /** What it is done with, for the record of an exam: never a secret. @default - nothing */
  readonly about?: string;
}

/**
 * Do something to a lab while others may watch it, and ask that it ends (`watchLab`).
 *
 * @throws Stopped once somebody has asked that it ends
 * @throws the signal's reason once that ended; else what the work throws
 */
export async function inView<T>(
  candidate: string,
  { verb, mode, about }: InViewProps,
  { signal: outer, tell: tellCaller, ...others }: Tools,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  await noteExamAct(candidate, [verb, about].filter(Boolean).join(" "));
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
      try {
        return await work({ ...others, signal, tell });
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
