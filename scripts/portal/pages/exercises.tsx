import { useEffect, useState } from "preact/hooks";
import { useActs } from "./acts.js";
import type { EndedProps } from "./ended.js";
import { lastEnded } from "./last-ended.js";
import type { OtherExerciseProps } from "./other-exercise.js";
import { part } from "./part.js";
import type { RunningExerciseProps } from "./running-exercise.js";
import type { LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

const RunningExercise = part<RunningExerciseProps>("RunningExercise");
const OtherExercise = part<OtherExerciseProps>("OtherExercise");
const Ended = part<EndedProps>("Ended");

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
        <RunningExercise
          key={exercise.id}
          exercise={exercise}
          frame={frame}
          view={view}
          now={now}
        />
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
              <OtherExercise key={exercise.id} exercise={exercise} frame={frame} view={view} />
            ))}
          </ul>
        )}
      </details>
    </section>
  );
}
