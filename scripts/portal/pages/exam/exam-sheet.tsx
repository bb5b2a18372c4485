import { Brief } from "../brief.js";
import { CheckLine } from "../check-line.js";
import type { ExamView, SheetView } from "../exam-view.js";
import { ReportBox } from "../report/report-box.js";
import { useOpener } from "../use-opener.js";
import type { LabFrame, LabView } from "../view.js";
import { useWords } from "../words.js";
import { Allowed } from "./allowed.js";
import { extraTold } from "./extra-told.js";
import { SheetRequest } from "./sheet-request.js";

export interface ExamSheetProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly exam: ExamView;
  readonly sheet: SheetView;
  readonly now: string;
}

/** What a candidate is asked for in an exam, what he may do meanwhile, and what its end is. It prints as it is. */
export function ExamSheet({ frame, view, exam, sheet, now }: ExamSheetProps) {
  const words = useWords();
  const { title, scenario, requests } = sheet;
  const { openerOf, choice } = useOpener(frame, view);
  return (
    <section class="sheet" aria-labelledby="sheet">
      <div class="section-head">
        <h2 id="sheet">{title}</h2>
        <button type="button" class="quiet" onClick={() => window.print()}>
          {words({ fr: "Imprimer la feuille", en: "Print the sheet" })}
        </button>
      </div>
      <p class="note">
        {words({
          fr: `Épreuve '${exam.exam}', lab ${frame.lab} : ${exam.minutes} min`,
          en: `Exam '${exam.exam}', lab ${frame.lab}: ${exam.minutes} min`,
        })}
        {words(extraTold(exam.extraMinutes))}
      </p>
      <Brief html={scenario} openerOf={openerOf} />
      {choice}
      <Allowed frame={frame} view={view} exam={exam} sheet={sheet} />
      <ol class="requests">
        {requests.map((request, at) => (
          <SheetRequest key={request.title} request={request} level="h3" openerOf={openerOf}>
            {request.checks.length > 0 && (
              <ul class="checks">
                {request.checks.map((one) => (
                  <CheckLine key={one.id} {...one} frame={frame} view={view} now={now} />
                ))}
              </ul>
            )}
            <ReportBox
              frame={frame}
              view={view}
              task={String(at + 1)}
              title={request.title}
              headings={request.report}
              level="h4"
            />
          </SheetRequest>
        ))}
      </ol>
    </section>
  );
}
