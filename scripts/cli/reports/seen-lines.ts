import { saidOf } from "../../../checks/lib/run/said-of.js";
import { say } from "../../ground/say.js";
import type { Told } from "../../ground/text.js";

/** What was seen, in words and in the reader's language; undefined where it has no other words than its own. */
export function saidToReader(seen: Told): string | undefined {
  const said = saidOf(seen);
  return said && say(said) !== say(seen) ? say(said) : undefined;
}

/** What was seen, as lines of a report: in words where there are some, then one step in as it was seen. */
export function seenLines(seen: Told): string[] {
  const head = say({ fr: "constaté", en: "seen" });
  const said = saidToReader(seen);
  const raw = say(seen);
  return said === undefined ? [`${head} : ${raw}`] : [`${head} : ${said}`, `  ${raw}`];
}
