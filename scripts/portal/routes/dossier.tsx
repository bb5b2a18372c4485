import { chapterIds } from "../../../modules/dossier/chapter-titles.js";
import { manualTitle } from "../../../modules/dossier/manual-title.js";
import { say } from "../../ground/say.js";
import { dossierPdf } from "../dossier/dossier-pdf.js";
import { findFacts } from "../dossier/find-facts.js";
import { type SaidChapter, saidChapters } from "../dossier/said-chapters.js";
import { drawPage } from "../draw-page.js";
import { ChapterPage } from "../pages/chapter-page.js";
import { longestQuestion } from "../pages/dossier-frame.js";
import { DossierPage } from "../pages/dossier-page.js";
import type { Asked, Route } from "../route.js";

/**
 * The operations manual of a lab's company: its candidate's and every trainer's to read at any time, in an exam as well.
 * Each chapter is a route by its name, so that no path of a request names anything else.
 */
export const dossierRoutes: readonly Route[] = [
  { method: "GET", path: "/labs/:lab/dossier", access: "reader", handle: manual },
  ...chapterIds.map(
    (id): Route => ({
      method: "GET",
      path: `/labs/:lab/dossier/${id}`,
      access: "reader",
      handle(asked) {
        const chapters = saidChapters();
        const chapter = chapters.find((one) => one.id === id) as SaidChapter;
        return drawPage(asked, {
          title: chapter.title,
          children: <ChapterPage {...frameOf(asked)} chapters={chapters} chapter={chapter} />,
        });
      },
    }),
  ),
  {
    method: "GET",
    path: "/labs/:lab/dossier.pdf",
    access: "reader",
    async handle({ context }) {
      return context.body(new Uint8Array(await dossierPdf()), 200, {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${say({ fr: "dossier-exploitation", en: "operations-manual" })}.pdf"`,
      });
    },
  },
];

function frameOf({ lab, portal: { version } }: Asked) {
  return { lab, version };
}

function manual(asked: Asked): Response {
  const question = (asked.context.req.query("q") ?? "").trim();
  const isTooLong = question.length > longestQuestion;
  const chapters = saidChapters();
  const problem = isTooLong
    ? say({
        fr: `La recherche compte ${question.length} caractères : ${longestQuestion} au plus. Raccourcissez-la.`,
        en: `The search has ${question.length} characters: ${longestQuestion} at most. Shorten it.`,
      })
    : undefined;
  return drawPage(asked, {
    title: say({ fr: "Dossier d'exploitation", en: "Operations manual" }),
    status: isTooLong ? 400 : 200,
    children: (
      <DossierPage
        {...frameOf(asked)}
        title={say(manualTitle())}
        chapters={chapters}
        asked={question.slice(0, longestQuestion)}
        problem={problem}
        found={question === "" || isTooLong ? undefined : findFacts(chapters, question)}
      />
    ),
  });
}
