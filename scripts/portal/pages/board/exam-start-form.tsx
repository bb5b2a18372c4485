import { useState } from "preact/hooks";
import type { BoardRow } from "../view.js";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { sitsExam } from "./sits-exam.js";

/** Most of a paper's time, or of minutes, that is given besides at the start. */
const most = { percent: 200, minutes: 1440 } as const;
type Unit = keyof typeof most;

/** Set an exam up, with what each candidate has besides, and start its clocks. */
export function ExamStartForm({ rows, catalogue }: ChosenProps) {
  const words = useWords();
  const [exam, setExam] = useState("");
  const [unit, setUnit] = useState<Unit>("percent");
  const [given, setGiven] = useState<Readonly<Record<string, number>>>({});
  const sitting = rows
    .filter(sitsExam)
    .map(({ lab }) => lab)
    .join(", ");
  const own = rows.map(({ lab }) => [lab, given[lab] ?? 0] as const);
  const isTime = own.every(([, one]) => Number.isInteger(one) && one >= 0 && one <= most[unit]);
  const extra = Object.fromEntries(
    own.filter(([, one]) => one > 0).map(([lab, one]) => [lab, moreOf(unit, one)]),
  );
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Épreuve…", en: "Exam…" }}
      title={{ fr: "Lancer une épreuve blanche", en: "Start a mock exam" }}
      confirm={{ fr: "Mettre en place et lancer", en: "Set up and start" }}
      isGrave
      asked={exam !== "" && isTime ? { kind: "examStart", exam, extra } : null}
    >
      <label class="field">
        {words({ fr: "Épreuve tirée", en: "Drawn exam" })}
        <select value={exam} onChange={({ currentTarget }) => setExam(currentTarget.value)}>
          <option value="">{words({ fr: "choisir…", en: "choose…" })}</option>
          {catalogue?.exams.map((one) => (
            <option key={one.exam} value={one.exam}>
              {`${one.exam} · ${one.title} · ${one.minutes} min`}
            </option>
          ))}
        </select>
      </label>
      <p class="note">
        <a href="/board/exams">
          {words({ fr: "Tirer une épreuve d'un sujet", en: "Draw an exam from a paper" })}
        </a>
      </p>
      <p class="problem">
        <span aria-hidden="true">⚠ </span>
        {words({
          fr: "Chaque lab est d'abord remis à neuf : tout ce qui y a été fait est perdu. Un point de reprise (lab save) le garde.",
          en: "Each lab is reset first: all that was done there is lost. A checkpoint (lab save) keeps it.",
        })}
      </p>
      {sitting !== "" && (
        <p class="problem">
          <span aria-hidden="true">⚠ </span>
          {words({
            fr: `Une épreuve court dans ${sitting} : elle serait perdue, sans compte rendu.`,
            en: `An exam runs in ${sitting}: it would be lost, without a report.`,
          })}
        </p>
      )}
      <ExtraTimes rows={rows} given={given} setGiven={setGiven} unit={unit} setUnit={setUnit} />
      <p class="note">
        {words({
          fr: "L'horloge de chacun part quand son lab est prêt, et sa feuille paraît alors.",
          en: "Each candidate's clock starts once the lab is ready, and the sheet appears then.",
        })}
      </p>
    </ActForm>
  );
}

function ExtraTimes({
  rows,
  given,
  setGiven,
  unit,
  setUnit,
}: {
  readonly rows: readonly BoardRow[];
  readonly given: Readonly<Record<string, number>>;
  readonly setGiven: (given: Readonly<Record<string, number>>) => void;
  readonly unit: Unit;
  readonly setUnit: (unit: Unit) => void;
}) {
  const words = useWords();
  return (
    <fieldset class="choices">
      <legend>{words({ fr: "Temps majoré", en: "Extra time" })}</legend>
      <label class="field">
        {words({ fr: "En", en: "In" })}
        <select value={unit} onChange={({ currentTarget }) => setUnit(currentTarget.value as Unit)}>
          <option value="percent">
            {words({ fr: "% de la durée du sujet", en: "% of the paper's time" })}
          </option>
          <option value="minutes">{words({ fr: "minutes", en: "minutes" })}</option>
        </select>
      </label>
      <div class="by-lab">
        {rows.map(({ lab }) => (
          <label key={lab} class="field">
            {lab}
            <input
              type="number"
              min={0}
              max={most[unit]}
              value={given[lab] ?? 0}
              aria-label={words({
                fr: `Temps majoré de ${lab}`,
                en: `Extra time of ${lab}`,
              })}
              onInput={({ currentTarget }) =>
                setGiven({ ...given, [lab]: currentTarget.valueAsNumber })
              }
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function moreOf(unit: Unit, more: number) {
  return unit === "percent" ? { percent: more } : { minutes: more };
}
