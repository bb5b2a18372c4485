import { marks } from "../../../cli/reports/marks.js";
import { outcomeNames } from "../../../cli/reports/outcome-names.js";
import type { LookChangeView, LookView } from "../../pages/assist-view.js";
import { Moment } from "../../pages/moment.js";
import { SeenWords } from "../../pages/seen-words.js";
import { useWords } from "../../pages/words.js";
import type { AssistPanelProps } from "./assist-panel-props.js";
import { useAnswer } from "./use-answer.js";

/** Each look at a lab, the last first, with what changed since the one before. */
export function LookList({ lab, view }: Omit<AssistPanelProps, "ask">) {
  const words = useWords();
  const last = Object.values(view.results)
    .map(({ seenAt }) => seenAt)
    .sort()
    .at(-1);
  const found = useAnswer<{ readonly looks: readonly LookView[] }>(
    `/api/labs/${lab}/history`,
    last ?? "",
  );
  if (found === undefined) return <p class="note">…</p>;
  if (found === "away") {
    return (
      <p class="problem">
        {words({ fr: "Le serveur ne répond pas.", en: "The server does not answer." })}
      </p>
    );
  }
  if (found.looks.length === 0) {
    return (
      <p>
        {words({
          fr: "Aucun contrôle pour l'instant : « Tout contrôler » fait le premier.",
          en: "No check yet: “Check everything” makes the first.",
        })}
      </p>
    );
  }
  return (
    <ol class="looks">
      {found.looks.map((look) => (
        <Look key={look.at} look={look} />
      ))}
    </ol>
  );
}

function Look({ look }: { readonly look: LookView }) {
  const words = useWords();
  const { at, satisfied, red, unseen, others, changes, firstSatisfied } = look;
  const of = satisfied + red + unseen + others;
  return (
    <li>
      <p class="counts">
        <Moment at={at} />
        {of > 0 && <span class="satisfied">{`✓ ${satisfied}`}</span>}
        {red > 0 && <span class="not_satisfied">{`✗ ${red}`}</span>}
        {unseen > 0 && <span class="not_observed">{`? ${unseen}`}</span>}
        {of > 0 && <span class="note">{words({ fr: `sur ${of}`, en: `of ${of}` })}</span>}
      </p>
      {changes.length === 0 && firstSatisfied === 0 && (
        <p class="note">{words({ fr: "rien n'a changé", en: "nothing has changed" })}</p>
      )}
      {changes.map(({ competence, checks }) => (
        <div key={competence}>
          <strong class="id">{competence.toUpperCase()}</strong>
          <ul>
            {checks.map((one) => (
              <Change key={one.id} change={one} />
            ))}
          </ul>
        </div>
      ))}
      {firstSatisfied > 0 && (
        <p class="note">
          {words({
            fr: `${firstSatisfied} regardés pour la première fois, et satisfaits`,
            en: `${firstSatisfied} looked at for the first time, and satisfied`,
          })}
        </p>
      )}
    </li>
  );
}

function Change({
  change: { title, before, outcome, seen, said },
}: {
  readonly change: LookChangeView;
}) {
  const words = useWords();
  return (
    <li>
      {before && before !== outcome && (
        <>
          <Mark outcome={before} /> <span aria-hidden="true">→ </span>
        </>
      )}
      <Mark outcome={outcome} /> {title}
      {before === outcome && (
        <span class="note">
          {" "}
          {words({ fr: "autre constat :", en: "something else was seen:" })}
        </span>
      )}
      {outcome !== "satisfied" && seen !== "" && (
        <>
          {" "}
          <SeenWords seen={seen} said={said} />
        </>
      )}
    </li>
  );
}

function Mark({ outcome }: Pick<LookChangeView, "outcome">) {
  const words = useWords();
  return (
    <span class={outcome}>
      <span aria-hidden="true">{marks[outcome].mark}</span>
      <span class="spoken">{words(outcomeNames[outcome])}</span>
    </span>
  );
}
