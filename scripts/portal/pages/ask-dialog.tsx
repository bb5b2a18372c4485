import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

export interface AskDialogProps {
  readonly title: string;
  /** On the button that does it: what it does, never only yes. */
  readonly confirm: string;
  readonly isDisabled: boolean;
  /** Whether what is to be filled in is. @default true */
  readonly isReady?: boolean | undefined;
  /** Whether something is lost by it. @default true */
  readonly isGrave?: boolean | undefined;
  readonly act: () => void;
  readonly close: () => void;
  /** What will come of it. */
  readonly children: ComponentChildren;
}

/** Says what will come of something that can't be taken back, and does it where that is agreed to. */
export function AskDialog({
  title,
  confirm,
  isDisabled,
  isReady = true,
  isGrave = true,
  act,
  close,
  children,
}: AskDialogProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
      <form method="dialog" class="buttons">
        <button type="submit" class={isGrave ? "main" : ""}>
          {words({ fr: "Ne rien changer", en: "Change nothing" })}
        </button>
        <WaitingButton
          type="submit"
          class={isGrave ? "grave" : "main"}
          isWaiting={isDisabled || !isReady}
          onClick={act}
        >
          {confirm}
        </WaitingButton>
      </form>
    </dialog>
  );
}
