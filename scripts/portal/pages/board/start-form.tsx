import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { CompetenceChoice } from "./competence-choice.js";

/** Start an exercise: one that is chosen, the same for all, or one that is drawn for each. */
export function StartForm({ rows, catalogue }: ChosenProps) {
  const words = useWords();
  const [isDrawn, setDrawn] = useState(false);
  const [id, setId] = useState("");
  const [competence, setCompetence] = useState("");
  const [keepsCause, setKeepsCause] = useState(false);
  const exercises = catalogue?.exercises ?? [];
  const drawn = {
    kind: "draw",
    competences: competence === "" ? [] : [competence],
    keepsCause,
  } as const;
  const chosen = id === "" ? null : ({ kind: "start", exercise: id, keepsCause } as const);
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Exercice…", en: "Exercise…" }}
      title={{ fr: "Commencer un exercice", en: "Start an exercise" }}
      confirm={{ fr: "Mettre en place", en: "Set up" }}
      isGrave={false}
      asked={isDrawn ? drawn : chosen}
    >
      <fieldset class="choices">
        <legend class="spoken">{words({ fr: "lequel", en: "which" })}</legend>
        <label>
          <input type="radio" name="start" checked={!isDrawn} onChange={() => setDrawn(false)} />
          {words({ fr: "le même pour tous", en: "the same for all" })}
        </label>
        <label>
          <input type="radio" name="start" checked={isDrawn} onChange={() => setDrawn(true)} />
          {words({
            fr: "tiré au sort pour chacun, parmi ceux qu'il n'a pas faits",
            en: "drawn by lot for each candidate, of those not done yet",
          })}
        </label>
      </fieldset>
      {isDrawn ? (
        <CompetenceChoice catalogue={catalogue} value={competence} choose={setCompetence} />
      ) : (
        <label class="field">
          {words({ fr: "Exercice", en: "Exercise" })}
          <select value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
            <option value="">{words({ fr: "choisir…", en: "choose…" })}</option>
            {exercises.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.id} · ${one.title} · ${one.minutes} min`}
              </option>
            ))}
          </select>
        </label>
      )}
      {chosen && (
        <p>
          <a href={`/board/exercises/${id}`} target="_blank" rel="noopener">
            {words({
              fr: "Énoncé et corrigé (nouvel onglet)",
              en: "Brief and model answer (new tab)",
            })}
          </a>
        </p>
      )}
      <label>
        <input
          type="checkbox"
          checked={!keepsCause}
          onChange={({ currentTarget }) => setKeepsCause(!currentTarget.checked)}
        />{" "}
        {words({
          fr: "dire au candidat la cause à la fin",
          en: "tell the candidate the cause at the end",
        })}
      </label>
      <p class="note">
        {words({
          fr: "La mise en place change chaque lab ; l'horloge de chacun part quand le sien est prêt.",
          en: "Setting it up changes each lab; each candidate's clock starts once the lab is ready.",
        })}
      </p>
    </ActForm>
  );
}
