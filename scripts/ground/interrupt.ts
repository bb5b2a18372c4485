import { setMaxListeners } from "node:events";

/**
 * A signal that ends at Ctrl-C or a request to stop; a second one ends the program at once.
 * The stop is clean: engines write their state, and the next `up` or `down` goes on from there.
 */
export function interruptible(): AbortSignal {
  const controller = new AbortController();
  // An engine per stack listens, each several times.
  setMaxListeners(0, controller.signal);
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort(new Interrupted(name));
    });
  }
  return controller.signal;
}

/** The user stopped it. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}
