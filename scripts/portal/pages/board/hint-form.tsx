import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";

/** Give the next hint, at no price. */
export function HintForm({ rows, catalogue }: ChosenProps) {
  const words = useWords();
  const [check, setCheck] = useState("");
  const stuck = rows.flatMap(({ lab, stuck }) => (stuck ? [`${lab} : ${stuck.check}`] : []));
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Indice…", en: "Hint…" }}
      title={{ fr: "Offrir un indice", en: "Give a hint" }}
      confirm={{ fr: "Offrir l'indice suivant", en: "Give the next hint" }}
      isGrave={false}
      asked={{ kind: "hint", check: check || null }}
    >
      <label class="field">
        {words({ fr: "Sur quel contrôle", en: "About which check" })}
        <select value={check} onChange={({ currentTarget }) => setCheck(currentTarget.value)}>
          <option value="">
            {words({ fr: "celui où chacun bloque", en: "the one where each is stuck" })}
          </option>
          {catalogue?.hints.map(({ id, title }) => (
            <option key={id} value={id}>
              {`${id} · ${title}`}
            </option>
          ))}
        </select>
      </label>
      {check === "" && stuck.length > 0 && <p class="note">{stuck.join(" · ")}</p>}
      <p>
        {words({
          fr: "Il ne coûte rien au candidat, il est noté comme reçu, et arrive en message sur sa page.",
          en: "It costs the candidate nothing, is noted as had, and comes as a message on the candidate's page.",
        })}
      </p>
    </ActForm>
  );
}
