import { shown } from "./paint.js";

/** Say what is going on and what went wrong: the only way to stderr but for the live view of progress. */
export function complain(text: string): void {
  process.stderr.write(shown(text));
}
