import { marks } from "../../cli/reports/marks.js";
import { outcomeNames } from "../../cli/reports/outcome-names.js";
import { clockTime } from "../../ground/clock.js";
import { Assisted } from "./assisted.js";
import { AtZero } from "./at-zero.js";
import { Criteria } from "./criteria.js";
import { ReportBox } from "./report/report-box.js";
import type { ExerciseFrame, LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

export interface EndedProps {
  readonly exercise: ExerciseFrame;
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** What an exercise came to: which lines were not satisfied, in what time, what it came from. It stays until the next one begins. */
export function Ended({ exercise, frame, view, now }: EndedProps) {
  const words = useWords();
  const { id, title, keeps } = exercise;
  const run = view.exercises[id];
  if (!run || run.finishedAt === null || run.satisfied === null) return null;
  const { satisfied, of, lost, failed, tookMinutes, minutes, hintMinutes, cause, endedBy } = run;
  const isGood = satisfied === of && lost.length === 0;
  const at = clockTime(run.finishedAt);
  return (
    <article class="exercise ended">
      <h3>
        {words({ fr: "Terminé : ", en: "Finished: " })}
        {title}
      </h3>
      <p class={isGood ? "good" : "note"}>
        {isGood && <span aria-hidden="true">✓ </span>}
        {words({
          fr: `${satisfied}/${of} satisfaits, en ${tookMinutes} min sur ${minutes}, indices : ${hintMinutes} min.`,
          en: `${satisfied}/${of} satisfied, in ${tookMinutes} min of ${minutes}, hints: ${hintMinutes} min.`,
        })}
      </p>
      <AtZero run={run} />
      {endedBy !== null && (
        <p>
          {words({
            fr: `${endedBy}, du côté des formateurs, l'a terminé à ${at}.`,
            en: `${endedBy}, on the trainers' side, ended it at ${at}.`,
          })}
        </p>
      )}
      <Assisted names={run.assistedBy} />
      {failed.length + lost.length > 0 && (
        <>
          <h4>{words({ fr: "Ce qui n'est pas satisfait", en: "What is not satisfied" })}</h4>
          <ul class="checks">
            {failed.map((one) => (
              <li key={one.id} class={`check ${one.outcome}`}>
                <span class="mark" aria-hidden="true">
                  {marks[one.outcome].mark}
                </span>
                <span class="title">
                  <span class="spoken">{words(outcomeNames[one.outcome])}, </span>
                  {one.title}
                </span>
              </li>
            ))}
            {lost.map((check) => (
              <li key={check} class="check not_satisfied">
                <span class="mark" aria-hidden="true">
                  {marks.not_satisfied.mark}
                </span>
                <span class="title">
                  {words({
                    fr: "devait être gardé, et est perdu : ",
                    en: "had to be kept, and is lost: ",
                  })}
                  {keeps.find((one) => one.id === check)?.title ?? check}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {cause !== null && (
        <p>
          <strong>{words({ fr: "Cause : ", en: "Cause: " })}</strong>
          {cause}
        </p>
      )}
      <Criteria run={run} frame={frame} view={view} now={now} />
      <ReportBox
        frame={frame}
        view={view}
        task={id}
        title={title}
        headings={exercise.report}
        level="h4"
      />
    </article>
  );
}
