import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { InNoExam } from "./in-no-exam.js";

/** Stop clocks of exams, and judge. */
export function ExamFinishForm({ rows }: ChosenProps) {
  const words = useWords();
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Terminer l'épreuve…", en: "End the exam…" }}
      title={{ fr: "Terminer l'épreuve", en: "End the exam" }}
      confirm={{ fr: "Arrêter l'horloge et juger", en: "Stop the clock and judge" }}
      isGrave={true}
      asked={{ kind: "examFinish" }}
    >
      <p>
        {words({
          fr: "Chaque lab est jugé tel qu'il est, et le compte rendu, sans note, est gardé. L'horloge ne repart pas.",
          en: "Each lab is judged as it is, and the report, without a mark, is kept. The clock does not go on.",
        })}
      </p>
      <InNoExam rows={rows} />
    </ActForm>
  );
}
