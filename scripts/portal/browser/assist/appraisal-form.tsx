import { verdictNames } from "../../pages/appraised.js";
import { Moment } from "../../pages/moment.js";
import type { CheckFrame } from "../../pages/view.js";
import { useWords } from "../../pages/words.js";
import type { AssistPanelProps } from "./assist-panel-props.js";
import { WordsForm } from "./words-form.js";

/** Where a trainer judges what no machine can see, and where all read what was found before. */
export function AppraisalForm({
  lab,
  mayAct,
  view,
  check,
  close,
}: Omit<AssistPanelProps, "ask"> & { readonly check: CheckFrame }) {
  const words = useWords();
  const all = view.assist.appraisals[check.id] ?? [];
  return (
    <>
      <p>
        <strong>{check.title}</strong>
      </p>
      {!mayAct && (
        <WordsForm
          label={words({ fr: "Ce que vous avez vu", en: "What you have seen" })}
          send={words({ fr: "Noter, sous mon nom", en: "Note, by my name" })}
          isRequired={false}
          choices={(
            ["met", "not_met", ...(all.length > 0 ? ["taken_back" as const] : [])] as const
          ).map((verdict) => [verdict, words(verdictNames[verdict])] as const)}
          url={`/api/appraisals/${lab}`}
          body={(said, verdict) => ({ criterion: check.id, verdict, words: said })}
          done={close}
        >
          <p class="note">
            {words({
              fr: "Aucune machine ne le voit, et rien ne le calcule. Ce qui était noté avant reste lisible.",
              en: "No machine sees it, and nothing computes it. What was noted before can still be read.",
            })}
          </p>
        </WordsForm>
      )}
      <ol class="looks">
        {all.map(({ verdict, words: said, trainer, at }) => (
          <li key={at}>
            <strong>{words(verdictNames[verdict])}</strong> {trainer}{" "}
            <span class="note">
              <Moment at={at} />
            </span>
            {said !== "" && <p class="said">{said}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
