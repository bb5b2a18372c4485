import type { ExamReport } from "../../scripts/facts/exam-report.js";
import type { ExamFacts } from "../../scripts/portal/live/exam-facts.js";
import { paperOf } from "../../scripts/training/exams/paper-of.js";
import { sheetOf } from "../../scripts/training/exams/sheet-of.js";

/** An exam as it would be drawn. */
export const scriptedExam = {
  paper: "tssr-45",
  exercises: ["cp04/locked-out", "cp13/black-screen", "cp12/intranet-back"],
} as const;

/** What is known of it in a lab: its clock began ten minutes ago, with nothing besides. */
export function scriptedSitting(more: Partial<ExamFacts> = {}): ExamFacts {
  const startedAt = new Date(Date.now() - 10 * 60_000).toISOString();
  return {
    exam: "tuesday",
    state: "running",
    startedAt,
    endsAt: new Date(Date.parse(startedAt) + 45 * 60_000).toISOString(),
    minutes: 45,
    extraMinutes: 0,
    hintMinutes: 0,
    hints: "none",
    selfCheck: "none",
    exercises: scriptedExam.exercises,
    sheet: sheetOf("tuesday", scriptedExam),
    ...more,
  };
}

/** What it came to: something is red, something could not be seen, and one act was refused again and again. */
export function scriptedReport(lab: string, exam: string): ExamReport {
  const text = (words: string) => ({ fr: words, en: words });
  const at = (minute: string) => `2026-11-24T09:${minute}:00.000Z`;
  const criterion = (id: string, verdict: ExamReport["exercises"][number]["verdict"]) => ({
    ...{ id, verdict, isKept: false, hintMinutes: 0 },
    title: text(`title of ${id}`),
    expected: text(`expected of ${id}`),
    seen: text(`seen of ${id}`),
  });
  return {
    lab,
    exam,
    paper: scriptedExam.paper,
    title: paperOf(scriptedExam.paper).title,
    startedAt: at("00"),
    finishedAt: at("50"),
    minutes: 45,
    extraMinutes: 0,
    tookMinutes: 50,
    hintMinutes: 0,
    exercises: [
      {
        id: "cp04/locked-out",
        title: text("Locked out"),
        verdict: "not_satisfied",
        isLeft: false,
        criteria: [
          criterion("cp04/one", "satisfied"),
          criterion("cp04/two", "not_satisfied"),
          { ...criterion("cp04/three", "not_observed"), isKept: true },
        ],
        notHeld: [],
        restarted: ["ws1"],
      },
    ],
    competences: [
      {
        id: "cp04",
        title: text("Assistance"),
        verdict: "not_satisfied",
        forTrainer: [
          {
            id: "cp03/cabling-and-wifi",
            title: text("Cabling"),
            verdict: "for_trainer",
            isKept: false,
            hintMinutes: 0,
          },
        ],
      },
    ],
    assistedBy: [],
    acts: [
      { at: at("05"), verb: "check (refused)", by: "root", times: 12, lastAt: at("44") },
      { at: at("10"), verb: "terminal ws1", by: "root" },
    ],
    changes: [],
  };
}
