import { say } from "../../ground/say.js";
import { allowedTold } from "../../training/exams/allowed-told.js";
import type { Sheet } from "../../training/exams/sheet-of.js";
import { plainMarkdown } from "./plain-markdown.js";

/** An exam as its candidate reads it: the scenario, what he is given and allowed, the requests. */
export function sheetPage({
  exam,
  title,
  scenario,
  minutes,
  hints,
  selfCheck,
  requests,
}: Sheet): string {
  const allowed = `${minutes} min, ${say(allowedTold.hints[hints])}, ${say(allowedTold.selfCheck[selfCheck])}`;
  const briefs = requests.map(({ title, brief, restarts }, at) =>
    [
      `${at + 1}. ${say(title)}`,
      "",
      plainMarkdown(say(brief)),
      ...(restarts ? [say(restarts)] : []),
      "",
    ].join("\n"),
  );
  return [`${say(title)} (${exam})`, allowed, "", plainMarkdown(say(scenario)), "", ...briefs].join(
    "\n",
  );
}
