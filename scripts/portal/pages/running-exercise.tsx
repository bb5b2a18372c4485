import { restartsTold } from "../../training/restarts-told.js";
import { useActs } from "./acts.js";
import { Ask } from "./ask.js";
import { Assisted } from "./assisted.js";
import { AtZero } from "./at-zero.js";
import { Brief } from "./brief.js";
import { CheckLine } from "./check-line.js";
import { Criteria } from "./criteria.js";
import { mayCheck } from "./may-check.js";
import { ReportBox } from "./report/report-box.js";
import { useOpener } from "./use-opener.js";
import type { ExerciseFrame, ExerciseView, LabFrame, LabView } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

export interface RunningExerciseProps {
  readonly exercise: ExerciseFrame;
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** An exercise that runs: its clock, its brief, its checks and its report, and what ends it. */
export function RunningExercise({ exercise, frame, view, now }: RunningExerciseProps) {
  const words = useWords();
  const { check, finishExercise } = useActs();
  const { id, title, brief, checks, keeps } = exercise;
  const { openerOf, choice } = useOpener(frame, view);
  const restarts = restartsTold(exercise);
  const run = view.exercises[id] as ExerciseView;
  const { minutes } = run;
  const left = Math.ceil(minutes - run.tookMinutes);
  return (
    <article class="exercise">
      <h3>{title}</h3>
      <p class={left <= 0 ? "time late" : "time"}>
        <strong>
          {left > 0
            ? words({ fr: `${left} min restantes`, en: `${left} min left` })
            : words({ fr: `${-left} min de trop`, en: `${-left} min over` })}
        </strong>
        <span class="note">
          {words({
            fr: ` sur ${minutes}${run.hintMinutes > 0 ? `, et ${run.hintMinutes} min d'indices en plus` : ""}`,
            en: ` of ${minutes}${run.hintMinutes > 0 ? `, and ${run.hintMinutes} min of hints besides` : ""}`,
          })}
        </span>
        <progress
          max={minutes}
          value={Math.min(minutes, run.tookMinutes)}
          aria-label={words({ fr: "temps pris", en: "time taken" })}
        />
      </p>
      {left <= 0 && (
        <p class="problem" role="status">
          {words({
            fr: "⚠ Le temps est écoulé. Rien n'est coupé : ce qui est de trop est compté jusqu'à ce que vous terminiez.",
            en: "⚠ Time is up. Nothing is cut off: what is over is counted until you finish.",
          })}
        </p>
      )}
      <AtZero run={run} />
      <Assisted names={run.assistedBy} />
      <Brief html={brief} openerOf={openerOf} />
      {choice}
      <ul class="checks">
        {checks.map((one) => (
          <CheckLine key={one.id} {...one} frame={frame} view={view} now={now} />
        ))}
      </ul>
      {keeps.length > 0 && (
        <>
          <h4>{words({ fr: "À garder", en: "To be kept" })}</h4>
          <p class="note">
            {words({
              fr: "Ce qui tenait quand l'horloge est partie doit tenir à la fin.",
              en: "What held when the clock started has to hold at the end.",
            })}
          </p>
          <ul class="checks">
            {keeps.map((one) => (
              <CheckLine key={one.id} {...one} frame={frame} view={view} now={now} />
            ))}
          </ul>
        </>
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
      {frame.mayAct && (
        <p class="buttons">
          <WaitingButton
            class="main"
            isWaiting={view.doing !== null || !mayCheck(frame, view)}
            onClick={() => check([...checks, ...keeps].map((one) => one.id))}
          >
            {words({ fr: "Contrôler mon travail", en: "Check my work" })}
          </WaitingButton>
          <Ask
            open={words({ fr: "Terminer l'exercice…", en: "Finish the exercise…" })}
            title={words({ fr: `Terminer « ${title} » ?`, en: `Finish “${title}”?` })}
            confirm={words({
              fr: "Arrêter l'horloge et être jugé",
              en: "Stop the clock and be judged",
            })}
            isDisabled={view.doing !== null}
            act={() => finishExercise(id)}
          >
            <p>
              {words({
                fr: "Votre lab est contrôlé tel qu'il est, avec ce qui est à garder, et le résultat est noté. Pour recommencer, il faut remettre ses machines à neuf.",
                en: "Your lab is checked as it is, with what is to be kept, and the result is noted. To begin again, its machines have to be reset.",
              })}
            </p>
            {restarts && <p>{words(restarts)}</p>}
          </Ask>
        </p>
      )}
    </article>
  );
}
