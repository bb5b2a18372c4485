import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";

/** Pause labs, after reading what is lost. */
export function PauseForm({ rows }: ChosenProps) {
  const words = useWords();
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Pause…", en: "Pause…" }}
      title={{ fr: "Mettre en pause", en: "Pause" }}
      confirm={{ fr: "Éteindre les machines", en: "Shut the machines down" }}
      isGrave={true}
      asked={{ kind: "pause" }}
    >
      <p>
        {words({
          fr: "Perdu : ce qui n'est qu'en mémoire (terminaux ouverts, programmes lancés à la main, /tmp, une panne que personne n'a écrite sur un disque).",
          en: "Lost: what is only in memory (open terminals, programs started by hand, /tmp, a fault that nobody wrote to a disk).",
        })}
      </p>
      <p>
        {words({
          fr: "Gardé : tout ce qui est sur les disques. Les horloges des exercices s'arrêtent jusqu'à la reprise.",
          en: "Kept: all that is on disks. Clocks of exercises stand still until labs go on.",
        })}
      </p>
    </ActForm>
  );
}
