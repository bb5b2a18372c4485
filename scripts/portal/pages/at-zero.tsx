import { clockTime } from "../../ground/clock.js";
import type { ExerciseView } from "./view.js";
import { useWords } from "./words.js";

/** What an exercise was worth as its time was over: that stays, whatever was done afterwards. */
export function AtZero({ run: { atZero } }: { readonly run: ExerciseView }) {
  const words = useWords();
  if (atZero === null) return null;
  const { seenAt, satisfied, of } = atZero;
  const at = clockTime(seenAt);
  return (
    <p class={satisfied === of ? "good" : "note"}>
      {words({
        fr: `Le temps écoulé (contrôle de ${at}) : ${satisfied}/${of} satisfaits, sans redémarrage. C'est gardé.`,
        en: `When time was up (checked at ${at}): ${satisfied}/${of} satisfied, without a restart. That is kept.`,
      })}
    </p>
  );
}
