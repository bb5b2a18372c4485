import { examClockOf } from "./exam-clock-of.js";
import { examRulesOf } from "./exam-rules-of.js";
import type { ExamFacts } from "./live/exam-facts.js";
import type { ExamView } from "./pages/exam-view.js";
import { sheetViewOf } from "./sheet-view-of.js";

/** An exam as a lab's page shows it, in the language of whoever reads it: its sheet is there once its clock has begun. */
export function examViewOf({ sheet, ...exam }: ExamFacts): ExamView {
  const { hints, selfCheck, state } = exam;
  const isReadable = sheet && state !== "half";
  return {
    ...examClockOf(exam),
    hints,
    selfCheck,
    sheet: isReadable ? sheetViewOf(sheet, hints !== "none" || selfCheck !== "none") : null,
    rules: examRulesOf({ ...exam, ...(isReadable && { sheet }) }),
  };
}
