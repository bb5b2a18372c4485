import { z } from "zod";
import { catalogue } from "../../../checks/catalogue.js";
import { Misuse } from "../../ground/misuse.js";
import { language, say } from "../../ground/say.js";
import { visible } from "../../ground/terminal/visible.js";
import { drawPage } from "../draw-page.js";
import { reportBytes } from "../pages/report/report-server.js";
import { ReportsPage } from "../pages/report/reports-page.js";
import type { ReportRead } from "../pages/view.js";
import { drawReport } from "../reports/draw-report.js";
import { type ReportTask, reportTasks } from "../reports/report-tasks.js";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { isSameRun, type ReportFile, reportFiles } from "../store/report-files.js";
import { type Report, reportOf, reportsOf, saveReport } from "../store/reports.js";
import { bodyOf } from "./body-of.js";
import { mustNotBeInExam } from "./must-not-be-in-exam.js";

const saved = z.object({
  task: z.string().max(100),
  startedAt: z.string().max(40),
  /** That the words were written on; 0 where there was none. */
  version: z.int().min(0),
  words: z.string(),
});

/** What candidates write of their exercises. */
export const reportRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/labs/:lab/report",
    access: "reader",
    async handle(asked) {
      const { context, portal, lab: candidate } = asked;
      const { task = "", startedAt = "" } = context.req.query();
      const { found } = await taskOf(asked, task, startedAt);
      const report =
        found && (await reportOf(portal.store, { candidate, exercise: found.exercise, startedAt }));
      // An unknown task reads as empty, so that the answer does not reveal which exercises an exam has.
      return context.json(readOf(report));
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/report/save",
    access: "owner",
    body: "report",
    async handle(asked) {
      const { context, portal, actor, lab: candidate } = asked;
      const { task, startedAt, version, words } = await bodyOf(asked, saved);
      const bytes = Buffer.byteLength(words);
      if (bytes > reportBytes) throw new Misuse(tooLong(bytes));
      const { found, isKnown } = await taskOf(asked, task, startedAt);
      if (!found) throw new Misuse(isKnown ? noTask : unknown);
      const { exercise, isOpen } = found;
      if (!isOpen) return context.json({ error: say(over), isOver: true }, 409);
      const { isSaved, report } = await saveReport(
        portal.store,
        { candidate, exercise, startedAt },
        // No database keeps that sign.
        { version, words: words.replaceAll("\0", "\ufffd") },
      );
      if (!isSaved) return context.json({ error: say(other), other: readOf(report) }, 409);
      // Only the first save is audited, not each keystroke.
      if (report.version === 1)
        await note(portal.store, actor, "report", `${candidate} ${exercise}`);
      await portal.feeds.of(candidate).hearReports();
      return context.json({ version: report.version, savedAt: report.savedAt });
    },
  },
  {
    method: "GET",
    path: "/labs/:lab/reports",
    access: "reader",
    async handle(asked) {
      const { portal, lab } = asked;
      // It names exercises, which an exam's sheet does not.
      await mustNotBeInExam(asked);
      const [reports, files, writings] = await Promise.all([
        reportsOf(portal.store, lab),
        reportFiles(portal.store, lab),
        portal.useCases.writings(lab),
      ]);
      return drawPage(asked, {
        title: say({ fr: `Comptes rendus de ${lab}`, en: `Reports of ${lab}` }),
        children: (
          <ReportsPage
            lab={lab}
            language={language()}
            reports={withFiles(reports, files)
              .toReversed()
              .map(({ exercise, startedAt, savedAt, words, files }) => ({
                title: say(
                  catalogue.exercises.get(exercise)?.title ?? { fr: exercise, en: exercise },
                ),
                exercise,
                startedAt,
                savedAt,
                html: drawReport(words, 3),
                files,
              }))}
            sittings={writings.toReversed().map(({ unread, ...one }) => ({
              ...one,
              unread: unread === undefined ? null : visible(say(unread)),
              writings: one.writings.map(({ place, text, by, at }) => ({
                place: visible(place),
                text: visible(text),
                by: visible(by),
                at,
              })),
            }))}
          />
        ),
      });
    },
  },
];

/** Every report with its files, the oldest run first; one that has only files has no words. */
function withFiles(reports: readonly Report[], files: readonly ReportFile[]) {
  const wordless = files
    .filter((file) => !reports.some((report) => isSameRun(report, file)))
    .filter((file, at, all) => all.findIndex((other) => isSameRun(other, file)) === at)
    .map(({ takenAt, ...run }) => ({ ...run, savedAt: takenAt, words: "" }));
  return [...reports, ...wordless]
    .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1))
    .map((report) => ({ ...report, files: files.filter((file) => isSameRun(file, report)) }));
}

/** A task of the lab that began then; none is found where there is none, or nobody can tell. */
async function taskOf(
  { portal, visitor, lab }: Asked,
  task: string,
  startedAt: string,
): Promise<{ readonly found: ReportTask | undefined; readonly isKnown: boolean }> {
  const { facts } = await portal.feeds.of(lab).snapshot();
  const found = reportTasks(facts, visitor?.role === "trainer").get(task);
  return {
    found: found?.startedAt === startedAt ? found : undefined,
    isKnown: facts !== undefined,
  };
}

function readOf(report: Report | undefined): ReportRead {
  const { words = "", version = 0, savedAt = null } = report ?? {};
  return { words, version, savedAt, html: drawReport(words, 4) };
}

const tooLong = (bytes: number) => ({
  fr: `compte rendu de ${bytes} octets : ${reportBytes} au plus, rien n'a été enregistré ; raccourcissez-le`,
  en: `report of ${bytes} bytes: ${reportBytes} at most, nothing was saved; make it shorter`,
});

const over = {
  fr: "L'exercice est terminé : son compte rendu est remis et ne change plus.",
  en: "The exercise is over: its report was handed in, and changes no more.",
};

const other = {
  fr: "Un autre onglet a enregistré ce compte rendu entre-temps.",
  en: "Another page has saved this report meanwhile.",
};

const noTask = {
  fr: "cet exercice n'a pas commencé ici à ce moment : rechargez la page",
  en: "this exercise did not begin here at that time: load the page again",
};

const unknown = {
  fr: "le serveur ne sait pas en ce moment ce qui est en cours dans ce lab : il réessaie",
  en: "the server does not know just now what runs in this lab: it tries again",
};
