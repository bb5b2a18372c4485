import type { Look } from "../../ground/look.js";
import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";

/** What was looked at, and what was found, a line each; what is wrong with its remedy below. */
export function findingsPage(found: readonly ({ readonly title: Text } & Look)[]): string {
  return found
    .flatMap((one) => [
      `${one.ok ? "✓" : "✗"} ${say(one.title).padEnd(24)} ${say(one.detail)}\n`,
      ...(one.ok ? [] : [`  → ${say(one.remedy)}\n`]),
    ])
    .join("");
}
