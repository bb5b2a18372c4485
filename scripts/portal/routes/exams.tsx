import { papers } from "../../../checks/papers/index.js";
import type { ExamReport } from "../../facts/exam-report.js";
import { toldOf } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import { language, say } from "../../ground/say.js";
import { type Text, type Told, text } from "../../ground/text.js";
import { boardCandidates } from "../board-candidates.js";
import { drawPage } from "../draw-page.js";
import { DrawnSheetPage } from "../pages/exam/drawn-sheet-page.js";
import { ExamReportPage } from "../pages/exam/exam-report-page.js";
import { ExamsPage } from "../pages/exam/exams-page.js";
import { refuse } from "../refuse.js";
import { reportOnPage } from "../report-on-page.js";
import type { Asked, Route } from "../route.js";
import { sheetViewOf } from "../sheet-view-of.js";
import { appraisalsOf } from "../store/appraisals.js";
import { note } from "../store/audit.js";
import { reportFiles } from "../store/report-files.js";
import { reportsOf } from "../store/reports.js";

/** Mock exams, for trainers: drawn, read before they are sat, and reported. What is done to labs is on the board. */
export const examRoutes: readonly Route[] = [
  { method: "GET", path: "/board/exams", access: "trainer", handle: (asked) => page(asked) },
  {
    method: "POST",
    path: "/board/exams/draw",
    access: "trainer",
    body: "form",
    async handle(asked) {
      const { context, portal, actor } = asked;
      const { paper, name } = await context.req.parseBody();
      if (typeof paper !== "string" || typeof name !== "string") return page(asked, unfilled);
      try {
        await portal.useCases.drawExam({ paper, name });
      } catch (problem) {
        if (!(problem instanceof Misuse)) throw problem;
        return page(asked, text`${toldOf(problem)}`);
      }
      // No lab is called so: it is in no lab's timeline.
      await note(portal.store, actor, "exam draw", `exams ${name} ${paper}`);
      return context.redirect(`/board/exams/${name}/sheet`, 303);
    },
  },
  {
    method: "GET",
    path: "/board/exams/:exam/sheet",
    access: "trainer",
    handle: (asked) =>
      orRefused(asked, async (exam) => {
        const sheet = await asked.portal.useCases.examSheet(exam);
        return drawPage(asked, {
          title: exam,
          children: (
            <DrawnSheetPage
              sheet={sheet}
              view={sheetViewOf(sheet, false)}
              version={asked.portal.version}
            />
          ),
        });
      }),
  },
  {
    method: "GET",
    path: "/board/exams/:exam/reports",
    access: "trainer",
    handle: (asked) =>
      orRefused(asked, async (exam) => {
        const { useCases } = asked.portal;
        const all = await useCases.drawnExams(await boardCandidates(asked.portal));
        const labs = all.find((one) => one.exam === exam)?.finished ?? [];
        return reports(asked, exam, labs);
      }),
  },
  {
    method: "GET",
    path: "/reports/:lab/:exam",
    access: "trainer",
    handle: (asked) => orRefused(asked, (exam) => reports(asked, exam, [asked.lab])),
  },
];

async function page(asked: Asked, problem?: Text): Promise<Response> {
  const { useCases } = asked.portal;
  const exams = await useCases.drawnExams(await boardCandidates(asked.portal));
  return drawPage(asked, {
    title: say({ fr: "Épreuves", en: "Exams" }),
    status: problem ? 400 : 200,
    children: (
      <ExamsPage
        exams={exams.map((one) => ({ ...one, title: say(titleOf(one.paper)) }))}
        papers={Object.entries(papers()).map(([id, { title, minutes }]) => ({
          ...{ id, minutes },
          title: say(title),
        }))}
        problem={problem && say(problem)}
        version={asked.portal.version}
      />
    ),
  });
}

async function reports(asked: Asked, exam: string, labs: readonly string[]): Promise<Response> {
  const { useCases, store } = asked.portal;
  const all = await Promise.all(
    labs.map(async (lab) => {
      const report: ExamReport = await useCases.examReport(lab, exam);
      return reportOnPage(
        report,
        await appraisalsOf(store, lab),
        await reportsOf(store, lab),
        await reportFiles(store, lab),
      );
    }),
  );
  return drawPage(asked, {
    title: [say({ fr: "Compte rendu", en: "Report" }), exam, ...labs].join(" "),
    children: (
      <ExamReportPage
        exam={exam}
        reports={all}
        language={language()}
        version={asked.portal.version}
      />
    ),
  });
}

/** What is asked about is named in the address: where it is not there, that is the page. */
async function orRefused(
  asked: Asked,
  draw: (exam: string) => Promise<Response>,
): Promise<Response> {
  try {
    return await draw(asked.context.req.param("exam") ?? "");
  } catch (problem) {
    if (!(problem instanceof Misuse)) throw problem;
    const told: Told = toldOf(problem);
    return refuse(asked, 404, text`${told}`);
  }
}

/** An older Plateau may have had it, and this one not. */
function titleOf(paper: string): Text {
  return papers()[paper]?.title ?? { fr: paper, en: paper };
}

const unfilled = {
  fr: "Rien n'a été tiré : choisissez un sujet, et donnez un nom.",
  en: "Nothing was drawn: choose a paper, and give a name.",
};
