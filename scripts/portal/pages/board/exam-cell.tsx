import { clockTime } from "../../../ground/clock.js";
import { ExamTime } from "../exam/exam-time.js";
import type { BoardRow } from "../view.js";
import { useWords } from "../words.js";

export interface ExamCellProps {
  readonly row: BoardRow;
  readonly now: string;
}

/** How far a candidate is in an exam: what is left to him, or when he handed it in, and the report. */
export function ExamCell({ row: { lab, exam, doing }, now }: ExamCellProps) {
  const words = useWords();
  if (!exam) return <td />;
  return (
    <td>
      <span class="name">{exam.exam}</span>{" "}
      {exam.state === "half" && (
        <span class="note">
          {words({ fr: "mise en place, ou coupée", en: "being set up, or cut off" })}
        </span>
      )}
      {exam.state === "finished" && (
        <>
          {words({
            fr: `rendue à ${clockTime(exam.stoppedAt ?? "")}`,
            en: `handed in at ${clockTime(exam.stoppedAt ?? "")}`,
          })}{" "}
          <a
            href={`/reports/${lab}/${exam.exam}`}
            aria-label={words({ fr: `Compte rendu de ${lab}`, en: `Report of ${lab}` })}
          >
            {words({ fr: "compte rendu", en: "report" })}
          </a>
        </>
      )}
      {(exam.state === "running" || exam.state === "paused") && (
        <ExamTime
          clock={{ ...exam, stoppedAt: doing?.clockStoppedAt ?? exam.stoppedAt }}
          now={now}
        />
      )}
    </td>
  );
}
