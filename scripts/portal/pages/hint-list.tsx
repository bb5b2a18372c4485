import type { HintView } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

export interface HintListProps {
  readonly state: HintView;
  /** Whether no hint can be taken for now. */
  readonly isBusy: boolean;
  /** Take the next one. */
  readonly take: () => void;
}

/** Hints that were taken, and what the next one costs. */
export function HintList({ state, isBusy, take }: HintListProps) {
  const words = useWords();
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
        <WaitingButton key={state.next.title} isWaiting={isBusy} onClick={take}>
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
