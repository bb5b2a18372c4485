import type { Text } from "../../ground/text.js";
import { useActs } from "./acts.js";
import type { AppraisalView } from "./assist-view.js";
import { ago } from "./times.js";
import type { CheckFrame, LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

/** What trainers' verdicts are called. */
export const verdictNames: Readonly<Record<AppraisalView["verdict"], Text>> = {
  met: { fr: "acquis", en: "met" },
  not_met: { fr: "non acquis", en: "not met" },
  taken_back: { fr: "retiré", en: "taken back" },
};

export interface AppraisedProps {
  readonly check: CheckFrame;
  /** When it began, of what is judged each time anew: what was found before is left out. */
  readonly since?: string;
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** Of what no machine can see: what a trainer found, by name and date. */
export function Appraised({ check, since = "", frame, view, now }: AppraisedProps) {
  const words = useWords();
  const { assist } = useActs();
  const last = view.assist.appraisals[check.id]?.find(({ at }) => at >= since);
  return (
    <p class="hints buttons">
      {!last || last.verdict === "taken_back" ? (
        <span class="note">
          {words({ fr: "le formateur en juge, à l'œil", en: "a trainer judges it, by eye" })}
        </span>
      ) : (
        <span>
          <strong>{words(verdictNames[last.verdict])}</strong>{" "}
          {words({ fr: `selon ${last.trainer}`, en: `by ${last.trainer}` })}
          <span class="note"> {words(ago(last.at, now))}</span>
        </span>
      )}
      {(!frame.mayAct || last) && (
        <button
          type="button"
          class="quiet"
          aria-label={
            frame.mayAct
              ? words({
                  fr: `Lire l'appréciation : ${check.title}`,
                  en: `Read the appraisal: ${check.title}`,
                })
              : words({ fr: `Apprécier : ${check.title}`, en: `Judge: ${check.title}` })
          }
          onClick={() => assist({ kind: "appraise", check })}
        >
          {frame.mayAct
            ? words({ fr: "Lire", en: "Read" })
            : words({ fr: "Apprécier…", en: "Judge…" })}
        </button>
      )}
    </p>
  );
}
