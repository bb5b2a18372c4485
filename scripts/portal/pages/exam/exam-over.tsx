import { clockTime } from "../../../ground/clock.js";
import { Brief } from "../brief.js";
import type { ExamView } from "../exam-view.js";
import { ReportBox } from "../report/report-box.js";
import type { LabFrame, LabView } from "../view.js";
import { useWords } from "../words.js";
import { extraTold } from "./extra-told.js";
import { leftMs } from "./left-ms.js";
import { SheetRequest } from "./sheet-request.js";

export interface ExamOverProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly exam: ExamView;
}

/** An exam that was handed in: when, in what time, and who has the report. What it came to is its trainer's to tell. */
export function ExamOver({ frame, view, exam }: ExamOverProps) {
  const words = useWords();
  const { stoppedAt, minutes, sheet, extraMinutes } = exam;
  const took = Math.max(0, Math.round(minutes - leftMs(exam, "") / 60_000));
  const at = clockTime(stoppedAt ?? "");
  const extra = extraTold(extraMinutes);
  return (
    <section class="exam-over" aria-label={words({ fr: "épreuve rendue", en: "exam handed in" })}>
      <p>
        <strong>{sheet?.title ?? exam.exam}</strong>{" "}
        {words({
          fr: `: rendue à ${at}, en ${took} min sur ${minutes}${extra.fr}.`,
          en: `: handed in at ${at}, in ${took} min of ${minutes}${extra.en}.`,
        })}{" "}
        {words({
          fr: "Le lab a été jugé. Le compte rendu est chez le formateur, qui le lit avec le candidat : il ne paraît pas ici.",
          en: "The lab was judged. The trainer has the report, and reads it with the candidate: it does not appear here.",
        })}
      </p>
      {sheet && (
        <details>
          <summary>{words({ fr: "Relire la feuille", en: "Read the sheet again" })}</summary>
          <Brief html={sheet.scenario} />
          <ol class="requests">
            {sheet.requests.map((request, at) => (
              <SheetRequest key={request.title} request={request} level="h2">
                {frame.mayAct && (
                  <ReportBox
                    frame={frame}
                    view={view}
                    task={String(at + 1)}
                    title={request.title}
                    headings={request.report}
                    level="h3"
                  />
                )}
              </SheetRequest>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
