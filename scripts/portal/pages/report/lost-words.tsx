import { useWords } from "../words.js";

export interface LostWordsProps {
  /** Empty where nothing was lost. */
  readonly lost: string;
  readonly drop: () => void;
}

/** Shows text that was not saved, until the candidate dismisses it. */
export function LostWords({ lost, drop }: LostWordsProps) {
  const words = useWords();
  if (lost === "") return null;
  const name = words({ fr: "texte qui n'a pas été enregistré", en: "text that was not saved" });
  return (
    <div class="problem" role="alert">
      <p>
        {words({
          fr: "⚠ Ce que vous avez tapé ici n'est pas dans le compte rendu : un autre onglet l'a enregistré entre-temps, ou l'exercice était terminé. Copiez-en ce qu'il vous faut.",
          en: "⚠ What you typed here is not in the report: another tab saved it meanwhile, or the exercise was over. Copy what you need of it.",
        })}
      </p>
      <textarea aria-label={name} rows={6} readOnly value={lost} />
      <button type="button" class="quiet" onClick={drop}>
        {words({ fr: "J'ai ce qu'il me faut", en: "I have what I need" })}
      </button>
    </div>
  );
}
