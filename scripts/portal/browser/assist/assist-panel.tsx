import { useEffect, useId, useRef } from "preact/hooks";
import type { Text } from "../../../ground/text.js";
import type { AssistAsk } from "../../pages/assist-ask.js";
import { useWords } from "../../pages/words.js";
import { AppraisalForm } from "./appraisal-form.js";
import type { AssistPanelProps } from "./assist-panel-props.js";
import { CallForm } from "./call-form.js";
import { DeclarationPanel } from "./declaration-panel.js";
import { DisputeForm } from "./dispute-form.js";
import { DisputeList } from "./dispute-list.js";
import { LookList } from "./look-list.js";

const titles: Readonly<Record<AssistAsk["kind"], Text>> = {
  call: { fr: "Appeler le formateur", en: "Call the trainer" },
  dispute: { fr: "Contester ce qui a été constaté", en: "Dispute what was seen" },
  appraise: { fr: "Appréciation du formateur", en: "A trainer's appraisal" },
  disputes: { fr: "Contestations", en: "Disputes" },
  declaration: { fr: "Ce qui est déclaré", en: "What is declared" },
  history: { fr: "Historique des contrôles", en: "History of checks" },
};

/** One thing between a candidate and trainers, over the page: the way back is the key Escape, or its button. */
export function AssistPanel(props: AssistPanelProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { ask, close } = props;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="assist" onClose={close} aria-labelledby={heading}>
      <div class="section-head">
        <h2 id={heading}>{words(titles[ask.kind])}</h2>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          {words({ fr: "Fermer", en: "Close" })}
        </button>
      </div>
      <Content {...props} close={() => dialog.current?.close()} />
    </dialog>
  );
}

function Content({ ask, ...props }: AssistPanelProps) {
  switch (ask.kind) {
    case "call":
      return <CallForm {...props} check={ask.check} />;
    case "dispute":
      return <DisputeForm {...props} check={ask.check} />;
    case "appraise":
      return <AppraisalForm {...props} check={ask.check} />;
    case "disputes":
      return <DisputeList {...props} />;
    case "declaration":
      return <DeclarationPanel {...props} />;
    case "history":
      return <LookList {...props} />;
  }
}
