import type { ExamFacts } from "./live/exam-facts.js";
import { lookedAtInExam } from "./looked-at-in-exam.js";
import type { LabView } from "./pages/view.js";

/**
 * A lab's page as its candidate may read it while he sits an exam, or one is being set up: what his paper lets him see of
 * his own work, and nothing of what was before, nor of what the exam consists of.
 */
export function sealed(
  view: LabView,
  { selfCheck, startedAt, exercises }: Pick<ExamFacts, "selfCheck" | "startedAt" | "exercises">,
): LabView {
  const own = selfCheck === "own" ? lookedAtInExam(exercises) : new Set();
  const isSince = (at: string) => startedAt !== undefined && at >= startedAt;
  const { call, disputes } = view.assist;
  return {
    ...view,
    results: Object.fromEntries(
      Object.entries(view.results).filter(([id, { seenAt }]) => own.has(id) && isSince(seenAt)),
    ),
    exercises: {},
    halfDone: [],
    notice: view.notice && isSince(view.notice.at) ? view.notice : null,
    assist: {
      call: call && (call.endedAt === null || isSince(call.openedAt)) ? call : null,
      disputes: disputes.filter(({ openedAt }) => isSince(openedAt)),
      appraisals: {},
    },
  };
}
