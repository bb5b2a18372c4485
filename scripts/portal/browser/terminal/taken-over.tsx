import { useWords } from "../../pages/words.js";
import type { Tab } from "./terminals.js";

/** Who types in a terminal, told to the candidate and to whoever observes him alike. */
export function TakenOver({
  tab: { holder },
  mayAct,
}: {
  readonly tab: Tab;
  readonly mayAct: boolean;
}) {
  const words = useWords();
  if (holder?.isYou) {
    return (
      <strong class="taken">
        {words({
          fr: "Vous avez la main : vous tapez à côté du candidat, qui le voit",
          en: "You have taken over: you type beside the candidate, who sees it",
        })}
      </strong>
    );
  }
  if (holder) {
    const { by } = holder;
    return (
      <strong class="taken">
        {mayAct
          ? words({
              fr: `${by} a pris la main : vous tapez tous les deux ici`,
              en: `${by} has taken over: both of you type here`,
            })
          : words({
              fr: `${by} a la main : vous observez, rien de ce que vous tapez n'est envoyé`,
              en: `${by} has taken over: you observe, nothing that you type is sent`,
            })}
      </strong>
    );
  }
  if (mayAct) return null;
  return (
    <>
      {words({
        fr: "Vous observez : rien de ce que vous tapez n'est envoyé",
        en: "You observe: nothing that you type is sent",
      })}
    </>
  );
}
