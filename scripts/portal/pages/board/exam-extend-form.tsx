import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { InNoExam } from "./in-no-exam.js";

/** Most that is given at once: minutes, or a part of the paper's time. */
const most = { percent: 200, minutes: 240 } as const;

/** Give more time for the exam that runs, after its start. */
export function ExamExtendForm({ rows }: ChosenProps) {
  const words = useWords();
  const [more, setMore] = useState(10);
  const [unit, setUnit] = useState<keyof typeof most>("minutes");
  const isTime = Number.isInteger(more) && more >= 1 && more <= most[unit];
  const by = unit === "percent" ? { percent: more } : { minutes: more };
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Temps de l'épreuve…", en: "Exam time…" }}
      title={{ fr: "Donner du temps pour l'épreuve", en: "Give more time for the exam" }}
      confirm={{ fr: "Donner ce temps", en: "Give this time" }}
      isGrave={false}
      asked={isTime ? { kind: "examExtend", by } : null}
    >
      <label class="field">
        {words({ fr: "Combien de plus", en: "How much more" })}
        <input
          type="number"
          min={1}
          max={most[unit]}
          value={more}
          onInput={({ currentTarget }) => setMore(currentTarget.valueAsNumber)}
        />
      </label>
      <label class="field">
        {words({ fr: "En", en: "In" })}
        <select
          value={unit}
          onChange={({ currentTarget }) => setUnit(currentTarget.value as keyof typeof most)}
        >
          <option value="minutes">{words({ fr: "minutes", en: "minutes" })}</option>
          <option value="percent">
            {words({ fr: "% de la durée du sujet", en: "% of the paper's time" })}
          </option>
        </select>
      </label>
      <InNoExam rows={rows} />
    </ActForm>
  );
}
