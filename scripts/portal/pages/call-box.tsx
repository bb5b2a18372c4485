import { useActs } from "./acts.js";
import { isSealed } from "./is-sealed.js";
import type { OpenCallProps } from "./open-call.js";
import { part } from "./part.js";
import type { LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

const OpenCall = part<OpenCallProps>("OpenCall");

/** For how long it is shown that a trainer closed a call, in milliseconds. */
const closedMs = 5 * 60_000;

export interface CallBoxProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** Whether a candidate has called, who comes, and since when; besides, what else there is between him and trainers. */
export function CallBox({ frame, view, now }: CallBoxProps) {
  const words = useWords();
  const { assist } = useActs();
  const { call, disputes } = view.assist;
  const isOpen = call !== null && call.endedAt === null;
  const open = disputes.filter(({ withdrawnAt, answer }) => withdrawnAt === null && !answer);
  return (
    <div class="call-box">
      <p class="buttons">
        {frame.mayAct && !isOpen && (
          <button type="button" onClick={() => assist({ kind: "call", check: null })}>
            {words({ fr: "Appeler le formateur…", en: "Call the trainer…" })}
          </button>
        )}
        {!isSealed(frame, view) && (
          <button type="button" class="quiet" onClick={() => assist({ kind: "history" })}>
            {words({ fr: "Historique des contrôles", en: "History of checks" })}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => assist({ kind: "declaration" })}>
          {frame.mayAct
            ? words({ fr: "Déclarer un changement…", en: "Declare a change…" })
            : words({ fr: "Ce qui est déclaré", en: "What is declared" })}
        </button>
        {disputes.length > 0 && (
          <button type="button" class="quiet" onClick={() => assist({ kind: "disputes" })}>
            {words({
              fr: `Contestations (${open.length} en attente)`,
              en: `Disputes (${open.length} waiting)`,
            })}
          </button>
        )}
        {!frame.mayAct && (
          <a href={`/timeline/${frame.lab}`}>{words({ fr: "Fil du candidat", en: "Timeline" })}</a>
        )}
      </p>
      <div role="status">
        {isOpen && <OpenCall frame={frame} view={view} now={now} />}
        {call?.endedBy && Date.parse(now) - Date.parse(call.endedAt ?? "") < closedMs && (
          <p class="note">
            {words({
              fr: `Appel terminé par ${call.endedBy}`,
              en: `Call closed by ${call.endedBy}`,
            })}
          </p>
        )}
      </div>
    </div>
  );
}
