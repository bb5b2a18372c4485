import { shown } from "./paint.js";

/** Say results: the only way to stdout, whoever said what is in them. */
export function tell(text: string): void {
  process.stdout.write(shown(text));
}
