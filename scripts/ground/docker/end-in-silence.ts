import type { Agent, ClientRequest } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { LocalizedError } from "../localized-error.js";

/** How long silence may last. */
export interface SilenceLimits {
  /** Between two questions, in milliseconds. */
  readonly everyMs: number;
  /** What the answer to one may take, in milliseconds. */
  readonly longestMs: number;
  /** How many in a row may have none. */
  readonly missed: number;
}

/** A busy engine may take long for one answer. */
const usual: SilenceLimits = { everyMs: 5_000, longestMs: 10_000, missed: 3 };

/**
 * End what waits at connections of an agent once nothing answers at their other end any more. A host that hangs, or is cut
 * off, closes none of them: whoever had asked something before would wait for ever. What is asked to do something that takes
 * long says nothing there either, so something else is asked meanwhile.
 *
 * @param ask something small, at a connection of its own; its signal ends it
 */
export function endInSilence(
  agent: Agent,
  ask: (signal: AbortSignal) => Promise<unknown>,
  { everyMs, longestMs, missed: most }: SilenceLimits = usual,
): void {
  const waiting = new Set<Duplex>();
  /** A connection is used again and again, and closed once. */
  const known = new WeakSet<Duplex>();
  let isWatched = false;

  async function watch(): Promise<void> {
    if (isWatched) return;
    isWatched = true;
    let missed = 0;
    for (;;) {
      // Who waits keeps the program alive, and nothing else does.
      await setTimeout(everyMs, undefined, { ref: false });
      if (waiting.size === 0) break;
      missed = (await isThere(ask, longestMs)) ? 0 : missed + 1;
      if (missed < most) continue;
      for (const socket of waiting) socket.destroy(silent());
      missed = 0;
    }
    isWatched = false;
  }

  function wait(socket: Duplex): void {
    if (!known.has(socket)) socket.once("close", () => waiting.delete(socket));
    known.add(socket);
    waiting.add(socket);
    void watch();
  }

  const create = agent.createConnection.bind(agent);
  agent.createConnection = (...words: Parameters<Agent["createConnection"]>) => {
    const socket = create(...words);
    if (socket) wait(socket);
    return socket;
  };
  const reuse = agent.reuseSocket.bind(agent);
  agent.reuseSocket = (socket: Duplex, request: ClientRequest) => {
    reuse(socket, request);
    wait(socket);
  };
  agent.on("free", (socket: Duplex) => waiting.delete(socket));
}

async function isThere(
  ask: (signal: AbortSignal) => Promise<unknown>,
  longestMs: number,
): Promise<boolean> {
  try {
    await ask(AbortSignal.timeout(longestMs));
    return true;
  } catch (problem) {
    // An engine that answers with an error is there.
    return "statusCode" in (problem as object);
  }
}

function silent(): LocalizedError {
  return new LocalizedError({
    fr: "le moteur ne répond plus",
    en: "the engine does not answer any more",
  });
}
