import { useState } from "preact/hooks";
import { useActs } from "./acts.js";
import type { HintView, LabView } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

/** What help there is for a red check: title and price of the next hint are told before it is taken. */
export function Hints({ check, view }: { readonly check: string; readonly view: LabView }) {
  const words = useWords();
  const { hint } = useActs();
  const [state, setState] = useState<HintView>();
  const ask = async (take: boolean) => {
    const told = await hint(check, take);
    if (told) setState(told);
  };
  const isBusy = view.doing !== null;
  if (!state) {
    return (
      <p class="hints">
        <WaitingButton class="quiet" isWaiting={isBusy} onClick={() => void ask(false)}>
          {words({ fr: "Quels indices ? (gratuit)", en: "What hints? (free)" })}
        </WaitingButton>
      </p>
    );
  }
  return (
    <div class="hints" aria-live="polite">
      <ul>
        {state.taken.map(({ title, minutes, text }) => (
          <li key={text}>
            <strong>{title}</strong> <span class="note">{minutes} min</span>
            <br />
            {text}
          </li>
        ))}
      </ul>
      {state.outcome === "not_observed" ? (
        <p class="note">
          {words({
            fr: "? Cela n'a pas pu être observé : aucun indice, rien à payer. Contrôlez de nouveau.",
            en: "? It could not be observed: no hint, no price. Check again.",
          })}
        </p>
      ) : state.outcome !== "not_satisfied" ? (
        <p class="good">
          {words({
            fr: "✓ Rien à corriger ici au dernier contrôle : pas d'indice, rien à payer.",
            en: "✓ Nothing to fix here at the last check: no hint, no price.",
          })}
        </p>
      ) : state.next ? (
        // Each hint has a button of its own: who holds Enter down takes one.
        <WaitingButton key={state.next.title} isWaiting={isBusy} onClick={() => void ask(true)}>
          {words({
            fr: `Prendre « ${state.next.title} » : coûte ${state.next.minutes} min`,
            en: `Take “${state.next.title}”: costs ${state.next.minutes} min`,
          })}
        </WaitingButton>
      ) : (
        <p class="note">{words({ fr: "Il n'y a plus d'indice.", en: "There is no hint left." })}</p>
      )}
    </div>
  );
}
