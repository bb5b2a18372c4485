import { useEffect, useState } from "preact/hooks";
import { restartsTold } from "../../training/restarts-told.js";
import { useActs } from "./acts.js";
import { Ask } from "./ask.js";
import { Assisted } from "./assisted.js";
import { AtZero } from "./at-zero.js";
import { Brief } from "./brief.js";
import { CheckLine } from "./check-line.js";
import { Criteria } from "./criteria.js";
import { Ended } from "./ended.js";
import { lastEnded } from "./last-ended.js";
import { mayCheck } from "./may-check.js";
import { ReportBox } from "./report/report-box.js";
import { useOpener } from "./use-opener.js";
import type { ExerciseFrame, ExerciseView, LabFrame, LabView } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

export interface ExercisesProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** Exercises that run, with their briefs and clocks, then those that may be started and those that are over. */
export function Exercises({ frame, view, now }: ExercisesProps) {
  const words = useWords();
  const running = frame.exercises.filter(({ id }) => view.exercises[id]?.finishedAt === null);
  const others = frame.exercises.filter((one) => !running.includes(one));
  const [isOpen, setOpen] = useState(false);
  const { learn } = useActs();
  const begun = Object.values(view.exercises).filter(({ finishedAt }) => finishedAt === null);
  const last = lastEnded(view);
  const ended = frame.exercises.find(({ id }) => id === last);
  const isWanting = isOpen || running.length < begun.length || (last !== undefined && !ended);
  useEffect(() => {
    if (isWanting && frame.exercises.length < frame.exerciseCount) learn();
  }, [isWanting]);
  return (
    <section aria-labelledby="exercises">
      <h2 id="exercises">{words({ fr: "Exercices", en: "Exercises" })}</h2>
      {running.map((exercise) => (
        <Running key={exercise.id} exercise={exercise} frame={frame} view={view} now={now} />
      ))}
      {ended && <Ended key={ended.id} exercise={ended} frame={frame} view={view} now={now} />}
      {running.length === 0 && (
        <p class="note">
          {words({ fr: "Aucun exercice en cours.", en: "No exercise is running." })}
        </p>
      )}
      <p class="note">
        <a href={`/labs/${frame.lab}/reports`}>
          {words({ fr: "Tous les comptes rendus", en: "All reports" })}
        </a>
        {", "}
        <a href={`/labs/${frame.lab}/files`}>
          {words({ fr: "Fichiers des machines", en: "Files of machines" })}
        </a>
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {words({
            fr: `Tous les exercices (${frame.exerciseCount - running.length})`,
            en: `All exercises (${frame.exerciseCount - running.length})`,
          })}
        </summary>
        {isOpen && (
          <ul class="exercises">
            {others.map((exercise) => (
              <Other key={exercise.id} exercise={exercise} frame={frame} view={view} />
            ))}
          </ul>
        )}
      </details>
    </section>
  );
}

function Running({
  exercise,
  frame,
  view,
  now,
}: ExercisesProps & { readonly exercise: ExerciseFrame }) {
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

function Other({
  exercise: { id, title, brief, minutes, keeps },
  frame,
  view,
}: Omit<ExercisesProps, "now"> & { readonly exercise: ExerciseFrame }) {
  const words = useWords();
  const { startExercise } = useActs();
  const run = view.exercises[id];
  return (
    <li>
      <span>
        {title} <span class="note">{`${minutes} min · ${id}`}</span>
      </span>
      {run?.satisfied === null && (
        <span>{words({ fr: "fini, dans une épreuve", en: "finished, in an exam" })}</span>
      )}
      {run && run.satisfied !== null && (
        <span class={run.satisfied === run.of && run.lost.length === 0 ? "good" : ""}>
          {words({
            fr: `fini : ${run.satisfied}/${run.of} en ${run.tookMinutes} min`,
            en: `finished: ${run.satisfied}/${run.of} in ${run.tookMinutes} min`,
          })}
          {run.lost.length > 0 && (
            <span class="note">
              {words({
                fr: ", devait être gardé et est perdu : ",
                en: ", had to be kept and is lost: ",
              })}
              {run.lost
                .map((check) => keeps.find((one) => one.id === check)?.title ?? check)
                .join(" · ")}
            </span>
          )}
          <Assisted names={run.assistedBy} />
        </span>
      )}
      {frame.mayAct && (
        <Ask
          open={words({ fr: "Commencer…", en: "Start…" })}
          label={words({ fr: `Commencer « ${title} »`, en: `Start “${title}”` })}
          title={title}
          confirm={words({
            fr: `Commencer : ${minutes} minutes`,
            en: `Start: ${minutes} minutes`,
          })}
          isDisabled={view.doing !== null}
          act={() => startExercise(id)}
        >
          <Brief html={brief} />
          <p class="note">
            {words({
              fr: "La mise en place change votre lab ; l'horloge part quand elle est finie.",
              en: "Setting it up changes your lab; the clock starts once that is done.",
            })}
          </p>
        </Ask>
      )}
    </li>
  );
}
