import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { RunningChoice } from "./running-choice.js";

/** Stop clocks, and judge. */
export function FinishForm({ rows }: ChosenProps) {
  const words = useWords();
  const [exercise, setExercise] = useState("");
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Terminer…", en: "Finish…" }}
      title={{ fr: "Terminer des exercices", en: "Finish exercises" }}
      confirm={{ fr: "Arrêter l'horloge et juger", en: "Stop the clock and judge" }}
      isGrave={true}
      asked={{ kind: "finish", exercise: exercise || null }}
    >
      <RunningChoice rows={rows} value={exercise} onChange={setExercise} />
      <p>
        {words({
          fr: "Chaque lab est jugé tel qu'il est, et le résultat est noté pour toujours. L'horloge ne repart pas.",
          en: "Each lab is judged as it is, and the result is noted for good. The clock does not go on.",
        })}
      </p>
    </ActForm>
  );
}
