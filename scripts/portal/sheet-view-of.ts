import { catalogue } from "../../checks/catalogue.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { reportHeadings } from "../../checks/lib/report-fields.js";
import { say } from "../ground/say.js";
import type { Sheet } from "../training/exams/sheet-of.js";
import { drawBrief } from "./draw-brief.js";
import type { RequestView, SheetView } from "./pages/exam-view.js";

/**
 * The sheet of an exam, in the language of whoever reads it.
 *
 * @param isTold whether he is told which checks it is looked at with
 */
export function sheetViewOf({ title, scenario, requests }: Sheet, isTold: boolean): SheetView {
  return {
    title: say(title),
    scenario: drawBrief(say(scenario)),
    // Not its id: that would tell the competence, and all that is read elsewhere of the exercise.
    requests: requests.map(
      ({ id, title, brief, restarts }): RequestView => ({
        title: say(title),
        brief: drawBrief(say(brief)),
        restarts: restarts ? say(restarts) : "",
        report: (catalogue.exercises.get(id)?.report ?? []).map((one) => say(reportHeadings[one])),
        checks: isTold ? checksOf(id) : [],
      }),
    ),
  };
}

function checksOf(id: string): RequestView["checks"] {
  const exercise = catalogue.exercises.get(id);
  return (exercise ? lookedAt(exercise) : []).map((check) => ({
    id: check,
    title: say(catalogue.checks.get(check)?.title ?? { fr: check, en: check }),
  }));
}
