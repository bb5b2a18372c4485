import { useState } from "preact/hooks";
import { AskDialog, type AskDialogProps } from "./ask-dialog.js";
import { WaitingButton } from "./waiting-button.js";

export interface AskProps extends Omit<AskDialogProps, "close"> {
  /** On the button that asks, and what it is called where that alone says too little. */
  readonly open: string;
  readonly label?: string;
  /** Told that it asks. */
  readonly onOpen?: () => void;
}

/** A button that says what will come of it, before it does something that can't be taken back. */
export function Ask({ open, label, onOpen, ...asked }: AskProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <WaitingButton
        class="quiet"
        aria-label={label}
        isWaiting={asked.isDisabled}
        onClick={() => {
          onOpen?.();
          setAsked(true);
        }}
      >
        {open}
      </WaitingButton>
      {isAsked && <AskDialog {...asked} close={() => setAsked(false)} />}
    </>
  );
}
