import { useWords } from "../words.js";

export interface ExamSetUpProps {
  readonly exam: string;
}

/** What a candidate reads while an exam is being set up in his lab: nothing of it yet. */
export function ExamSetUp({ exam }: ExamSetUpProps) {
  const words = useWords();
  return (
    <section aria-labelledby="sheet">
      <h2 id="sheet">{words({ fr: "Épreuve blanche", en: "Mock exam" })}</h2>
      <p role="status">
        {words({
          fr: `L'épreuve '${exam}' se met en place. La feuille paraît ici d'elle-même, quand l'horloge part.`,
          en: `Exam '${exam}' is being set up. The sheet appears here by itself, once the clock starts.`,
        })}
      </p>
    </section>
  );
}
