import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";

const levels = [1, 2, 3] as const;

/** Put a fault in force: one that is chosen, or some that are drawn. */
export function BreakForm({ rows, catalogue }: ChosenProps) {
  const words = useWords();
  const [isDrawn, setDrawn] = useState(true);
  const [id, setId] = useState("");
  const [count, setCount] = useState(1);
  const [hardest, setHardest] = useState(3);
  const [hasLetter, setLetter] = useState(true);
  const lot = { kind: "breakByLot", count, levels: [1, hardest], letter: hasLetter } as const;
  const chosen = id === "" ? null : ({ kind: "break", faults: [id] } as const);
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Panne…", en: "Fault…" }}
      title={{ fr: "Mettre en panne", en: "Break something" }}
      confirm={{ fr: "Mettre en panne", en: "Break" }}
      isGrave={true}
      asked={isDrawn ? { ...lot, levels: [...lot.levels] } : chosen && { ...chosen, faults: [id] }}
    >
      <fieldset class="choices">
        <legend class="spoken">{words({ fr: "laquelle", en: "which" })}</legend>
        <label>
          <input type="radio" name="break" checked={isDrawn} onChange={() => setDrawn(true)} />
          {words({ fr: "tirée au sort, la même pour tous", en: "drawn by lot, the same for all" })}
        </label>
        <label>
          <input type="radio" name="break" checked={!isDrawn} onChange={() => setDrawn(false)} />
          {words({ fr: "choisie", en: "chosen" })}
        </label>
      </fieldset>
      {isDrawn ? (
        <>
          <label class="field">
            {words({ fr: "Combien (1 à 5)", en: "How many (1 to 5)" })}
            <select
              value={String(count)}
              onChange={({ currentTarget }) => setCount(Number(currentTarget.value))}
            >
              {[1, 2, 3, 4, 5].map((one) => (
                <option key={one} value={String(one)}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {words({ fr: "Difficulté, au plus", en: "Difficulty, at most" })}
            <select
              value={String(hardest)}
              onChange={({ currentTarget }) => setHardest(Number(currentTarget.value))}
            >
              {levels.map((one) => (
                <option key={one} value={String(one)}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input
              type="checkbox"
              checked={hasLetter}
              onChange={({ currentTarget }) => setLetter(currentTarget.checked)}
            />{" "}
            {words({
              fr: "un utilisateur simulé s'en plaint à l'assistance",
              en: "a simulated user complains of it to the helpdesk",
            })}
          </label>
        </>
      ) : (
        <label class="field">
          {words({ fr: "Panne", en: "Fault" })}
          <select value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
            <option value="">{words({ fr: "choisir…", en: "choose…" })}</option>
            {catalogue?.faults.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.id} · ${one.title} (${one.level})`}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>
        {words({
          fr: "Rien ne l'annule d'ici : le candidat répare, ou des machines sont remises à neuf, avec ce qu'il y a fait. Sa page ne dit pas laquelle c'est.",
          en: "Nothing undoes it from here: the candidate fixes it, or machines are reset, with the work done there. The candidate's page does not tell which fault it is.",
        })}
      </p>
    </ActForm>
  );
}
