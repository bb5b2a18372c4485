import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { sitsExam } from "./sits-exam.js";

/** Take whole labs away, after reading what is lost. */
export function TakeDownForm({ rows }: ChosenProps) {
  const words = useWords();
  const busy = rows.filter((row) => row.exercises.length > 0 || sitsExam(row));
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Supprimer…", en: "Take away…" }}
      title={{ fr: "Supprimer les labs", en: "Take labs away" }}
      confirm={{ fr: "Supprimer les machines", en: "Take the machines away" }}
      isGrave={true}
      asked={{ kind: "down" }}
    >
      <p>
        {words({
          fr: "Perdu : toutes les machines, leurs disques, et ce qui est déclaré.",
          en: "Lost: all machines, their disks, and what is declared.",
        })}
      </p>
      <p>
        {words({
          fr: "Gardé : résultats, comptes rendus, indices, messages, cartes et points de reprise.",
          en: "Kept: results, reports, hints, messages, cards and checkpoints.",
        })}
      </p>
      {busy.length > 0 && (
        <p class="problem">
          {words({
            fr: `Exercice ou épreuve en cours, à terminer d'abord pour un verdict : ${busy.map(({ lab }) => lab).join(", ")}`,
            en: `Exercise or exam running, to be finished first for a verdict: ${busy.map(({ lab }) => lab).join(", ")}`,
          })}
        </p>
      )}
    </ActForm>
  );
}
