import { marks } from "../../cli/reports/marks.js";
import { outcomeNames } from "../../cli/reports/outcome-names.js";
import { useActs } from "./acts.js";
import { Appraised } from "./appraised.js";
import { CheckAssist } from "./check-assist.js";
import { Hints } from "./hints.js";
import { isSealed } from "./is-sealed.js";
import { mayCheck } from "./may-check.js";
import { mayHint } from "./may-hint.js";
import { SeenWords } from "./seen-words.js";
import { ago } from "./times.js";
import type { ChapterFrame, LabFrame, LabView } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

export interface CheckLineProps {
  readonly id: string;
  readonly title: string;
  readonly isTrainers?: true;
  readonly chapter?: ChapterFrame;
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** A check as it was last seen; of a red one, what was expected, what was seen, and what help there is. */
export function CheckLine({ id, title, isTrainers, chapter, frame, view, now }: CheckLineProps) {
  const words = useWords();
  const { check } = useActs();
  const result = view.results[id];
  // Where a paper allows hints and no look, the hint itself tells whether there is something to put right.
  const isUnseen = isSealed(frame, view) && !mayCheck(frame, view);
  return (
    <li class={`check ${result?.outcome ?? "never"}`}>
      <span class="mark" aria-hidden="true">
        {result ? marks[result.outcome].mark : ""}
      </span>
      <span class="title">
        {result && <span class="spoken">{words(outcomeNames[result.outcome])}, </span>}
        {title}
        {result && (
          <span class="note">
            {" "}
            {words(ago(result.seenAt, now))}
            {result.isOld &&
              words({
                fr: ", avant le dernier changement du lab",
                en: ", before the lab last changed",
              })}
          </span>
        )}
      </span>
      {/* What no machine can see is nobody's to check from here. */}
      {mayCheck(frame, view) && !isTrainers && (
        <WaitingButton
          class="quiet"
          aria-label={words({ fr: `Contrôler : ${title}`, en: `Check: ${title}` })}
          isWaiting={view.doing !== null}
          onClick={() => check([id])}
        >
          {words({ fr: "Contrôler", en: "Check" })}
        </WaitingButton>
      )}
      {result?.told && (
        <dl>
          <dt>{words({ fr: "attendu", en: "expected" })}</dt>
          <dd>{result.told.expected}</dd>
          <dt>{words({ fr: "constaté", en: "seen" })}</dt>
          <dd>
            {result.told.seen === undefined ? (
              <span class="note">
                {mayHint(frame, view) && result.outcome === "not_satisfied"
                  ? words({
                      fr: "dit avec le premier indice, ou à la fin",
                      en: "told with the first hint, or at the end",
                    })
                  : words({ fr: "dit à la fin", en: "told at the end" })}
              </span>
            ) : (
              <SeenWords seen={result.told.seen} said={result.told.said} />
            )}
          </dd>
          {result.told.remedy !== undefined && (
            <>
              <dt>{words({ fr: "où chercher", en: "where to look" })}</dt>
              <dd>{result.told.remedy}</dd>
            </>
          )}
        </dl>
      )}
      {chapter && result?.outcome === "not_satisfied" && (
        <p class="note chapter">
          <a href={`/labs/${frame.lab}/dossier/${chapter.id}`}>
            {words({ fr: "Dossier d'exploitation : ", en: "Operations manual: " })}
            {chapter.title}
          </a>
        </p>
      )}
      {mayHint(frame, view) && (isUnseen || result?.outcome === "not_satisfied") && (
        <Hints check={id} view={view} />
      )}
      {result?.told && <CheckAssist check={{ id, title }} frame={frame} view={view} />}
      {isTrainers && <Appraised check={{ id, title }} frame={frame} view={view} now={now} />}
    </li>
  );
}
