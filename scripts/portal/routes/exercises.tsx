import { catalogue } from "../../../checks/catalogue.js";
import { competences } from "../../../checks/index.js";
import { path } from "../../../checks/path/index.js";
import { Misuse } from "../../ground/misuse.js";
import { language, say } from "../../ground/say.js";
import { exerciseOf } from "../../training/exercise-of.js";
import { exerciseSheet } from "../../training/exercise-sheet.js";
import { boardCandidates } from "../board-candidates.js";
import { debriefOf } from "../debrief-of.js";
import { drawPage } from "../draw-page.js";
import { spacing } from "../guides/read-guides.js";
import { DebriefPage } from "../pages/debrief-page.js";
import { ExerciseSheetPage } from "../pages/exercise-sheet-page.js";
import { ExercisesPage } from "../pages/exercises-page.js";
import { PathPage, pathTitle } from "../pages/path-page.js";
import { refuse } from "../refuse.js";
import type { Route } from "../route.js";
import { appraisalsOf } from "../store/appraisals.js";

/** What trainers read of exercises: which there are, and of each its brief and model answer. */
export const exerciseRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/board/exercises",
    access: "trainer",
    handle(asked) {
      const { competence = "", minutes = "", level = "", words = "" } = asked.context.req.query();
      const rows = [...catalogue.exercises].map(([id, one]) => ({
        id,
        competence: id.slice(0, 4),
        title: say(one.title),
        minutes: one.minutes,
        level: one.level,
        causes: Object.keys(one.causes ?? {}).length,
        brief: say(one.brief),
      }));
      const sought = words.toLowerCase().split(/\s+/);
      const shown = rows.filter(
        (row) =>
          (competence === "" || row.competence === competence) &&
          (minutes === "" || String(row.minutes) === minutes) &&
          (level === "" || String(row.level) === level) &&
          sought.every((word) =>
            `${row.id} ${row.title} ${row.brief}`.toLowerCase().includes(word),
          ),
      );
      return drawPage(asked, {
        title: say({ fr: "Exercices", en: "Exercises" }),
        children: (
          <ExercisesPage
            rows={shown}
            competences={[...new Set(rows.map((row) => row.competence))]}
            minutes={[...new Set(rows.map((row) => row.minutes))].toSorted((a, b) => a - b)}
            asked={{ competence, minutes, level, words }}
          />
        ),
      });
    },
  },
  {
    method: "GET",
    path: "/board/path",
    access: "trainer",
    handle(asked) {
      const { steps, competences: own } = path();
      return drawPage(asked, {
        title: say(pathTitle),
        children: (
          <PathPage
            steps={steps.map(({ weeks, title, exercises }) => ({
              weeks,
              title: say(title),
              exercises: exercises.map((id) => {
                const { title, minutes, level } = exerciseOf(id);
                return { id, title: say(title), minutes, level };
              }),
            }))}
            competences={competences.map(({ id, title }) => {
              const { after = [], hours = 0, outside } = own[id] ?? {};
              return { id, title: say(title), after, hours, outside: outside ? say(outside) : "" };
            })}
          />
        ),
      });
    },
  },
  {
    method: "GET",
    path: "/board/exercises/:competence/:name",
    access: "trainer",
    async handle(asked) {
      const { competence = "", name = "" } = asked.context.req.param();
      try {
        const sheet = say(await exerciseSheet(`${competence}/${name}`));
        // Read where it is needed: no other page has to wait for it.
        const { drawMarkdown } = await import("../guides/draw-markdown.js");
        const { title, html, sections } = drawMarkdown(sheet, webAddress, spacing[language()]);
        return drawPage(asked, {
          title,
          children: (
            <ExerciseSheetPage html={html} sections={sections} version={asked.portal.version} />
          ),
        });
      } catch (problem) {
        if (!(problem instanceof Misuse)) throw problem;
        return refuse(asked, 404, problem.told);
      }
    },
  },
  {
    method: "GET",
    path: "/board/exercises/:competence/:name/debrief",
    access: "trainer",
    async handle(asked) {
      const { competence = "", name = "" } = asked.context.req.param();
      const { all } = await asked.portal.useCases.satExercises(await boardCandidates(asked.portal));
      try {
        const view = debriefOf(
          `${competence}/${name}`,
          all,
          await appraisalsOf(asked.portal.store),
        );
        return drawPage(asked, {
          title: view.title,
          children: <DebriefPage view={view} version={asked.portal.version} />,
        });
      } catch (problem) {
        if (!(problem instanceof Misuse)) throw problem;
        return refuse(asked, 404, problem.told);
      }
    },
  },
];

/** Keeps links to web sites; any other link leads to the top of the page. */
function webAddress(link: string): string {
  return /^https?:\/\//.test(link) ? link : "#main";
}
