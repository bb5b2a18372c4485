import { useContext, useState } from "preact/hooks";
import { useActs } from "./acts.js";
import type { HintListProps } from "./hint-list.js";
import { PartsContext, part } from "./part.js";
import type { HintView, LabView } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

const HintList = part<HintListProps>("HintList");

/** What help there is for a red check: title and price of the next hint are told before it is taken. */
export function Hints({ check, view }: { readonly check: string; readonly view: LabView }) {
  const words = useWords();
  const { hint } = useActs();
  const { parts } = useContext(PartsContext);
  const [state, setState] = useState<HintView>();
  const ask = async (take: boolean) => {
    const told = await hint(check, take);
    if (told) setState(told);
  };
  const isBusy = view.doing !== null;
  return (
    <>
      {state && <HintList state={state} isBusy={isBusy} take={() => void ask(true)} />}
      {/* Until the list can be drawn in its place, the button keeps the keyboard. */}
      {!(state && parts) && (
        <p class="hints">
          <WaitingButton class="quiet" isWaiting={isBusy} onClick={() => void ask(false)}>
            {words({ fr: "Quels indices ? (gratuit)", en: "What hints? (free)" })}
          </WaitingButton>
        </p>
      )}
    </>
  );
}
