import { Exit } from "../../ground/exit.js";
import { lab } from "./lab-command.js";

/**
 * Look until all is satisfied.
 *
 * @param check words that look, e.g. `check c01`
 * @param limitMs for how long, in milliseconds
 * @throws Error once that is over
 */
export async function healthy(check: readonly string[], limitMs = 120_000): Promise<void> {
  const end = performance.now() + limitMs;
  while ((await lab(check, Object.values(Exit))) !== Exit.done) {
    if (performance.now() > end) {
      throw new Error(`'lab ${check.join(" ")}' is not satisfied after ${limitMs / 1000} s`);
    }
  }
}
