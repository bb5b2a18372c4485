import type { Language } from "../../ground/text.js";
import { clockTime } from "./clock-time.js";
import type { ExerciseView } from "./view.js";
import { useWords } from "./words.js";

/** What an exercise was worth as its time was over: that stays, whatever was done afterwards. */
export function AtZero({
  run: { atZero },
  language,
}: {
  readonly run: ExerciseView;
  readonly language: Language;
}) {
  const words = useWords();
  if (atZero === null) return null;
  const { seenAt, satisfied, of } = atZero;
  const at = clockTime(seenAt, language);
  return (
    <p class={satisfied === of ? "good" : "note"}>
      {words({
        fr: `Le temps écoulé (contrôle de ${at}) : ${satisfied}/${of} satisfaits, sans redémarrage. C'est gardé.`,
        en: `When time was up (checked at ${at}): ${satisfied}/${of} satisfied, without a restart. That is kept.`,
      })}
    </p>
  );
}
