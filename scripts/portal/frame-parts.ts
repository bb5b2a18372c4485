import { catalogue } from "../../checks/catalogue.js";
import { competences } from "../../checks/index.js";
import { judging } from "../../checks/lib/judging.js";
import { reportHeadings } from "../../checks/lib/report-fields.js";
import { chapterTitles } from "../../modules/dossier/chapter-titles.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { say } from "../ground/say.js";
import { drawBrief } from "./draw-brief.js";
import type { CheckFrame, FrameParts } from "./pages/view.js";

/**
 * Checks of all competences, and exercises with their briefs, in the language of whoever reads them.
 *
 * @param isWanted which exercises, by their ids; all, unless it is said
 */
export function frameParts(isWanted: (id: string) => boolean = () => true): FrameParts {
  const frames = new Map<string, CheckFrame>();
  const all = competences.map(({ id, title, checks }) => ({
    id,
    title: say(title),
    checks: Object.entries(checks).map(([end, check]): CheckFrame => {
      const isTrainers = "needsTrainer" in check && { isTrainers: true as const };
      const chapterId = "chapter" in check ? check.chapter : undefined;
      const chapter = chapterId && {
        chapter: { id: chapterId, title: say(chapterTitles[chapterId]) },
      };
      const one = { id: `${id}/${end}`, title: say(check.title), ...isTrainers, ...chapter };
      frames.set(one.id, one);
      return one;
    }),
  }));
  const framed = (id: string): CheckFrame => frames.get(id) ?? { id, title: id };
  return {
    competences: all,
    exercises: [...catalogue.exercises]
      .filter(([id]) => isWanted(id))
      .map(([id, exercise]) => ({
        id,
        title: say(exercise.title),
        brief: drawBrief(say(exercise.brief)),
        minutes: exercise.minutes,
        checks: judging(exercise).map(framed),
        keeps: exercise.keeps.map(framed),
        restarts: exercise.restarts ?? [],
        resets: resetTogether(exercise.resets),
        report: exercise.report.map((field) => say(reportHeadings[field])),
      })),
  };
}
