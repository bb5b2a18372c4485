import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";

/** Make labs that are not there, and go on with those that stand in part. */
export function MakeForm({ rows }: ChosenProps) {
  const words = useWords();
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Créer…", en: "Make…" }}
      title={{ fr: "Créer les labs", en: "Make labs" }}
      confirm={{ fr: "Créer ou reprendre", en: "Make or resume" }}
      isGrave={false}
      asked={{ kind: "up" }}
    >
      <p>
        {words({
          fr: "Chaque lab est créé avec les domaines de la liste de classe, tous si elle n'en dit rien. Un lab debout reste tel qu'il est ; ce qui y manque est démarré.",
          en: "Each lab is made with the areas of the class's roster, all if it names none. A lab that stands stays as it is; what is missing there is started.",
        })}
      </p>
      <p class="note">
        {words({
          fr: "Si la mémoire ne suffit pas à tous, rien n'est fait. Une classe de dix prend plusieurs minutes ; chaque ligne dit où en est son lab.",
          en: "If memory does not hold all of them, nothing is done. A class of ten takes several minutes; each row tells how far its lab is.",
        })}
      </p>
    </ActForm>
  );
}
