import { marks } from "../../cli/reports/marks.js";
import { Appraised } from "./appraised.js";
import type { ExerciseView, LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

export interface CriteriaProps {
  readonly run: ExerciseView;
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** What a trainer judges of an exercise, each by itself, since its clock started. */
export function Criteria({ run: { criteria, startedAt }, frame, view, now }: CriteriaProps) {
  const words = useWords();
  if (criteria.length === 0) return null;
  return (
    <>
      <h4>{words({ fr: "Ce que le formateur apprécie", en: "What the trainer judges" })}</h4>
      <ul class="checks">
        {criteria.map((one) => (
          <li key={one.id} class="check needs_trainer">
            <span class="mark" aria-hidden="true">
              {marks.needs_trainer.mark}
            </span>
            <span class="title">{one.title}</span>
            <Appraised check={one} since={startedAt} frame={frame} view={view} now={now} />
          </li>
        ))}
      </ul>
    </>
  );
}
