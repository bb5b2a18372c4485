import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { RunningChoice } from "./running-choice.js";

/** Give more time. */
export function ExtendForm({ rows }: ChosenProps) {
  const words = useWords();
  const [exercise, setExercise] = useState("");
  const [minutes, setMinutes] = useState(10);
  const isTime = Number.isInteger(minutes) && minutes >= 1 && minutes <= 240;
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Prolonger…", en: "Extend…" }}
      title={{ fr: "Donner du temps", en: "Give more time" }}
      confirm={{ fr: `Donner ${minutes} min`, en: `Give ${minutes} min` }}
      isGrave={false}
      asked={isTime ? { kind: "extend", exercise: exercise || null, minutes } : null}
    >
      <label class="field">
        {words({ fr: "Minutes (1 à 240)", en: "Minutes (1 to 240)" })}
        <input
          type="number"
          min={1}
          max={240}
          value={minutes}
          onInput={({ currentTarget }) => setMinutes(currentTarget.valueAsNumber)}
        />
      </label>
      <RunningChoice rows={rows} value={exercise} onChange={setExercise} />
    </ActForm>
  );
}
