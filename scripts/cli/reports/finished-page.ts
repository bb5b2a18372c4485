import { competences } from "../../../checks/index.js";
import { say } from "../../ground/say.js";
import type { FinishedExercise } from "../../training/finish-exercise.js";
import { assistedTold } from "./assisted-told.js";
import { changesPage } from "./changes.js";
import { declaredBeside } from "./declared-beside.js";
import { keptPage } from "./kept-page.js";
import { labHeading } from "./lab-heading.js";
import { summary } from "./summary.js";

/** How an exercise ended, as a page: its verdict, the clock, what was changed. */
export function finishedPage(finished: FinishedExercise): string {
  const { lab, results, hindrances, since, changes, kept } = finished.report;
  const own = results.filter(({ id }) => !kept.includes(id));
  const page = summary(own, { lab, competences, hindrances });
  return `${labHeading(lab)}${page}${keptPage(finished.report)}${declaredBeside(finished.report)}${clock(finished)}\n\n${changesPage(changes, new Date(since))}`;
}

/** The time that it took, with what hints have cost, of the time that was given. */
function clock({
  report: { results },
  tookMinutes: took,
  minutes,
  assistedBy,
}: FinishedExercise): string {
  const hints = results.reduce((sum, { hintMinutes }) => sum + (hintMinutes ?? 0), 0);
  const sum = Math.round((took + hints) * 10) / 10;
  const assisted = assistedBy.length > 0 ? `\n${say(assistedTold(assistedBy))}` : "";
  const time = say({
    fr: `durée : ${took} min, indices : ${hints} min, ensemble ${sum} / ${minutes} min`,
    en: `time: ${took} min, hints: ${hints} min, together ${sum} / ${minutes} min`,
  });
  return `${time}${assisted}`;
}
