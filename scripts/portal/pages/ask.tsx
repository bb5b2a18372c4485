import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

export interface AskProps {
  /** On the button that asks, and what it is called where that alone says too little. */
  readonly open: string;
  readonly label?: string;
  readonly title: string;
  /** On the button that does it: what it does, never only yes. */
  readonly confirm: string;
  readonly isDisabled: boolean;
  /** Id of what says why. @default - nothing */
  readonly describedBy?: string;
  /** Whether what is to be filled in is. @default true */
  readonly isReady?: boolean;
  /** Whether something is lost by it. @default true */
  readonly isGrave?: boolean;
  /** Told that it asks. */
  readonly onOpen?: () => void;
  readonly act: () => void;
  /** What will come of it. */
  readonly children: ComponentChildren;
}

/** A button that says what will come of it, before it does something that can't be taken back. */
export function Ask({
  open,
  label,
  title,
  confirm,
  isDisabled,
  describedBy,
  isReady = true,
  isGrave = true,
  onOpen,
  act,
  children,
}: AskProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (isAsked) dialog.current?.showModal();
  }, [isAsked]);
  return (
    <>
      <WaitingButton
        class="quiet"
        aria-label={label}
        aria-describedby={describedBy}
        isWaiting={isDisabled}
        onClick={() => {
          onOpen?.();
          setAsked(true);
        }}
      >
        {open}
      </WaitingButton>
      {isAsked && (
        <dialog ref={dialog} onClose={() => setAsked(false)} aria-labelledby={heading}>
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
      )}
    </>
  );
}
