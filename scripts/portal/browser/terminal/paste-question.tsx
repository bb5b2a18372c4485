import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { useWords } from "../../pages/words.js";

/** How many lines of it are shown. */
const shown = 12;

export interface PasteQuestionProps {
  readonly text: string;
  readonly paste: () => void;
  readonly close: () => void;
}

/** Asks before several lines are pasted: each would be carried out at once, and what a page copied may be another text. */
export function PasteQuestion({ text, paste, close }: PasteQuestionProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before anything is painted: what is typed meanwhile would go to the shell.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const lines = text.replace(/\r?\n$/, "").split(/\r\n|\r|\n/);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby={heading}>
      <h2 id={heading}>
        {words({ fr: `Coller ${lines.length} lignes ?`, en: `Paste ${lines.length} lines?` })}
      </h2>
      <p>
        {words({
          fr: "Le shell exécute chaque ligne dès qu'elle est collée.",
          en: "The shell carries out each line as soon as it is pasted.",
        })}
      </p>
      <pre>
        {lines.slice(0, shown).join("\n")}
        {lines.length > shown && "\n…"}
      </pre>
      <form method="dialog" class="buttons">
        <button type="submit" class="main">
          {words({ fr: "Ne pas coller", en: "Do not paste" })}
        </button>
        <button type="submit" class="grave" onClick={paste}>
          {words({ fr: "Coller tout", en: "Paste all" })}
        </button>
      </form>
    </dialog>
  );
}
