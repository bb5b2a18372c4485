import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { CompetenceChoice } from "./competence-choice.js";

/** Look at labs as a trainer: all of each, or one competence. */
export function CheckForm({ rows, catalogue }: ChosenProps) {
  const words = useWords();
  const [competence, setCompetence] = useState("");
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Contrôler…", en: "Check…" }}
      title={{ fr: "Contrôler les labs", en: "Check labs" }}
      confirm={{ fr: "Contrôler", en: "Check" }}
      isGrave={false}
      asked={{ kind: "check", competences: competence === "" ? [] : [competence] }}
    >
      <CompetenceChoice catalogue={catalogue} value={competence} choose={setCompetence} />
      <p class="note">
        {words({
          fr: "Rien n'est changé dans les labs. Le verdict vient sur le tableau ; le candidat ne lit que ce qu'il peut lire maintenant.",
          en: "Nothing is changed in labs. The verdict comes on the board; candidates read what they may read now, and no more.",
        })}
      </p>
    </ActForm>
  );
}
