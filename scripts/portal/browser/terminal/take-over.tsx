import { Ask } from "../../pages/ask.js";
import { useWords } from "../../pages/words.js";
import type { TerminalView } from "./terminal-view.js";
import type { Tab } from "./terminals.js";

/** For a trainer: take a candidate's terminal over, and hand it back. Where another has it there is nothing to take. */
export function TakeOver({
  tab: { machine, holder },
  view,
}: {
  readonly tab: Tab;
  readonly view: () => TerminalView | undefined;
}) {
  const words = useWords();
  if (holder?.isYou) {
    return (
      <button type="button" class="main" onClick={() => view()?.handBack()}>
        {words({ fr: "Rendre la main", en: "Hand back" })}
      </button>
    );
  }
  return (
    <Ask
      open={words({ fr: "Prendre la main…", en: "Take over…" })}
      label={words({
        fr: `Prendre la main dans le terminal de ${machine}`,
        en: `Take over the terminal of ${machine}`,
      })}
      title={words({
        fr: `Prendre la main dans le terminal de ${machine} ?`,
        en: `Take over the terminal of ${machine}?`,
      })}
      confirm={words({ fr: "Prendre la main", en: "Take over" })}
      isDisabled={holder !== undefined}
      act={() => view()?.takeOver()}
    >
      <p>
        {words({
          fr: "Le candidat le voit tout de suite, et garde son clavier : vous tapez tous les deux. Votre nom et l'heure sont notés, ce que vous tapez ne l'est pas.",
          en: "The candidate sees it at once and keeps the keyboard: both of you type. Your name and the time are noted, what you type is not.",
        })}
      </p>
      <p>
        {words({
          fr: "Chaque exercice en cours dans ce lab est marqué « assisté », pour toujours.",
          en: "Each exercise that runs in this lab is marked “assisted”, for good.",
        })}
      </p>
    </Ask>
  );
}
