import { saidOf } from "../../../../checks/lib/run/said-of.js";
import { marks } from "../../../cli/reports/marks.js";
import { outcomeNames } from "../../../cli/reports/outcome-names.js";
import type { ExamCriterion } from "../../../facts/exam-report.js";
import { clockDay } from "../../../ground/clock.js";
import type { Language, Told } from "../../../ground/text.js";
import { verdictOutcomes } from "../../../training/exams/verdict-outcomes.js";
import type { Appraisal } from "../../store/appraisals.js";
import { verdictNames } from "../appraised.js";
import { SeenWords } from "../seen-words.js";
import { useWords } from "../words.js";

interface AppraisedHere {
  readonly lab: string;
  /** The last that a trainer found of it; absent where none has. */
  readonly found: Appraisal | undefined;
  readonly language: Language;
}

export interface CriterionProps {
  readonly criterion: ExamCriterion;
  /** Of one that no machine sees. */
  readonly appraised?: AppraisedHere;
}

/** A criterion of an exam, and of one that is not well what was expected and seen. */
export function Criterion({ criterion, appraised }: CriterionProps) {
  const words = useWords();
  const { id, title, verdict, isKept, hintMinutes, expected, seen } = criterion;
  const told = (one: Told) => (typeof one === "string" ? one : words(one));
  const said = seen === undefined ? undefined : saidOf(seen);
  const outcome = verdictOutcomes[verdict];
  const isTold = verdict === "not_satisfied" || verdict === "not_observed";
  return (
    <li class={`check ${outcome}`}>
      <span class="mark" aria-hidden="true">
        {marks[outcome].mark}
      </span>
      <span class="title">
        <span class="spoken">{words(outcomeNames[outcome])}, </span>
        {words(title)} <span class="note">{id}</span>
        {isKept && <span class="note">{words({ fr: " · à garder", en: " · to be kept" })}</span>}
        {hintMinutes > 0 && (
          <span class="note">
            {words({ fr: ` · indices ${hintMinutes} min`, en: ` · hints ${hintMinutes} min` })}
          </span>
        )}
      </span>
      {isTold && (
        <dl>
          {expected && verdict === "not_satisfied" && (
            <>
              <dt>{words({ fr: "attendu", en: "expected" })}</dt>
              <dd>{words(expected)}</dd>
            </>
          )}
          {seen !== undefined && (
            <>
              <dt>{words({ fr: "constaté", en: "seen" })}</dt>
              <dd>
                <SeenWords seen={told(seen)} said={said && told(said)} />
              </dd>
            </>
          )}
        </dl>
      )}
      {appraised && <Found {...appraised} />}
    </li>
  );
}

function Found({ lab, found, language }: AppraisedHere) {
  const words = useWords();
  if (!found) {
    return (
      <p class="hints note">
        {words({ fr: "pas encore apprécié : ", en: "not judged yet: " })}
        <a class="paper-less" href={`/labs/${lab}#competences`}>
          {words({ fr: "apprécier sur la page du lab", en: "judge it on the lab's page" })}
        </a>
        <span class="paper-only">
          {words({ fr: "□ acquis  □ non acquis", en: "□ met  □ not met" })}
        </span>
      </p>
    );
  }
  return (
    <p class="hints">
      <strong>{words(verdictNames[found.verdict])}</strong>{" "}
      {words({ fr: `selon ${found.trainer}`, en: `by ${found.trainer}` })}{" "}
      <span class="note">{clockDay(found.at, language)}</span>
      {found.words !== "" && <span class="said">{found.words}</span>}
    </p>
  );
}
