import { useActs } from "./acts.js";
import type { CheckFrame, LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

export interface CheckAssistProps {
  readonly check: CheckFrame;
  readonly frame: LabFrame;
  readonly view: LabView;
}

/** Of a check that is not well: whether it is disputed, and the way to a trainer. */
export function CheckAssist({ check, frame, view }: CheckAssistProps) {
  const words = useWords();
  const { assist } = useActs();
  const { call, disputes } = view.assist;
  const [dispute] = disputes.filter((one) => one.check === check.id && one.withdrawnAt === null);
  const isCalling = call !== null && call.endedAt === null;
  const isOpen = dispute !== undefined && dispute.answer === null;
  if (!frame.mayAct && !dispute) return null;
  return (
    <p class="hints buttons">
      {frame.mayAct && !isCalling && (
        <button type="button" class="quiet" onClick={() => assist({ kind: "call", check })}>
          {words({ fr: "Demander de l'aide…", en: "Ask for help…" })}
        </button>
      )}
      {frame.mayAct && !isOpen && (
        <button type="button" class="quiet" onClick={() => assist({ kind: "dispute", check })}>
          {words({ fr: "Contester…", en: "Dispute…" })}
        </button>
      )}
      {dispute && (
        <button type="button" class="quiet" onClick={() => assist({ kind: "disputes" })}>
          {dispute.answer === null
            ? words({ fr: "Contesté : en attente", en: "Disputed: waiting" })
            : words({
                fr: `Contesté : ${dispute.answer.by} a répondu`,
                en: `Disputed: ${dispute.answer.by} has answered`,
              })}
        </button>
      )}
    </p>
  );
}
