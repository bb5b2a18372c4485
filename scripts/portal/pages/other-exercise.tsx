import { useActs } from "./acts.js";
import { Ask } from "./ask.js";
import { Assisted } from "./assisted.js";
import { Brief } from "./brief.js";
import type { ExerciseFrame, LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

export interface OtherExerciseProps {
  readonly exercise: ExerciseFrame;
  readonly frame: LabFrame;
  readonly view: LabView;
}

/** An exercise that does not run: what it came to where it was begun before, and what starts it. */
export function OtherExercise({
  exercise: { id, title, brief, minutes, keeps },
  frame,
  view,
}: OtherExerciseProps) {
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
