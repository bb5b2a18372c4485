import { setMaxListeners } from "node:events";
import { Exit } from "../ground/exit.js";
import { Interrupted } from "./interrupted.js";

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Do something with a signal that ends at Ctrl-C or a request to stop; a second one ends the program at once.
 * The stop is clean: engines write their state, and the next `up` or `down` goes on from there.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  // An engine per stack listens, each several times.
  setMaxListeners(0, controller.signal);
  const stop = (name: string) => {
    if (controller.signal.aborted) process.exit(Exit.stopped);
    controller.abort(new Interrupted({ fr: `arrêté (${name})`, en: `stopped (${name})` }));
  };
  for (const name of signals) process.on(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of signals) process.off(name, stop);
  }
}
