import { say } from "../say.js";
import type { Told } from "../text.js";
import { complain } from "./complain.js";

/** Say on stderr what is about to be done, what was found on the way, or what went wrong: a line, or several. */
export function announce(told: Told): void {
  complain(`${say(told)}\n`);
}
