import { useActs } from "./acts.js";
import { ago } from "./times.js";
import type { LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

export interface ProgressProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** What is being done to the lab, and how the last thing ended. Screen readers are told when it changes. */
export function Progress({ frame, view, now }: ProgressProps) {
  const words = useWords();
  const { stop } = useActs();
  const { doing, notice, holders } = view;
  return (
    <div class="progress" aria-live="polite">
      {doing && (
        <p class="doing">
          <strong>{doing.what}</strong>
          {doing.of > 0 && (
            <>
              <progress max={doing.of} value={doing.done} aria-label={doing.what} />
              <span aria-hidden="true">{`${doing.done}/${doing.of}`}</span>
            </>
          )}
          <span class="note">{doing.note}</span>
          {frame.mayAct && doing.stops && (
            <button type="button" class="quiet" onClick={stop}>
              {words({ fr: "Arrêter", en: "Stop" })}
            </button>
          )}
        </p>
      )}
      {holders.map((holder) => (
        <p key={holder} class="note">
          {words({ fr: `en cours ailleurs : ${holder}`, en: `going on elsewhere: ${holder}` })}
        </p>
      ))}
      {notice && (
        <p class={notice.isGood ? "good" : "problem"}>
          <span aria-hidden="true">{notice.isGood ? "✓ " : "✗ "}</span>
          {notice.text}
          <span class="note"> {words(ago(notice.at, now))}</span>
        </p>
      )}
    </div>
  );
}
