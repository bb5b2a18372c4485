import { setTimeout as sleep } from "node:timers/promises";
import type { Consoles } from "../operations/consoles/consoles.js";
import type { Listening } from "./listen.js";
import type { Portal } from "./portal.js";

export interface EndPortalProps {
  readonly portal: Portal;
  readonly listening: Pick<Listening, "close">;
  readonly consoles: Pick<Consoles, "close">;
  /** Candidates' own tools, where they are let in. */
  readonly tools: { close(): Promise<void> } | undefined;
}

/**
 * How long what goes on may take to stop, in milliseconds: a server that is told to end is gone within two seconds. What
 * has not stopped by then is cut off with it, as by a kill, which the next one tells, and puts right.
 */
const graceMs = 1200;

/** End the pages: browsers are told first, then all that goes on is stopped, as far as that comes in time. */
export async function endPortal({
  portal,
  listening,
  consoles,
  tools,
}: EndPortalProps): Promise<void> {
  const { batches, feeds, sockets, errands } = portal;
  const parts = [batches, feeds, sockets, ...Object.values(errands)];
  const ended: Promise<unknown>[] = parts.map((part) => part.end());
  // Streams tell their last: what was stopped just now.
  portal.ending.abort();
  ended.push(...[...portal.streaming], consoles.close());
  if (tools) ended.push(tools.close());
  await Promise.race([Promise.allSettled(ended), sleep(graceMs, undefined, { ref: false })]);
  await listening.close();
}
