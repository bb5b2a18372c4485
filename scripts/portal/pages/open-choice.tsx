import { useEffect, useId, useRef } from "preact/hooks";
import { useActs } from "./acts.js";
import { useWords } from "./words.js";

export interface OpenChoiceProps {
  readonly machine: string;
  readonly close: () => void;
}

/** Asks which of a machine is wanted, where it has both. */
export function OpenChoice({ machine, close }: OpenChoiceProps) {
  const words = useWords();
  const { openTerminal, openDesktop } = useActs();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby={heading}>
      <h2 id={heading}>{words({ fr: `Ouvrir ${machine}`, en: `Open ${machine}` })}</h2>
      <form method="dialog" class="buttons">
        <button type="submit" class="main" onClick={() => openTerminal(machine)}>
          {words({ fr: "Terminal", en: "Terminal" })}
        </button>
        <button type="submit" class="main" onClick={() => openDesktop(machine)}>
          {words({ fr: "Bureau", en: "Desktop" })}
        </button>
        <button type="submit" class="quiet">
          {words({ fr: "Annuler", en: "Cancel" })}
        </button>
      </form>
    </dialog>
  );
}
