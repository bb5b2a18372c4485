import type { CheckFrame } from "../../pages/view.js";
import { useWords } from "../../pages/words.js";
import type { AssistPanelProps } from "./assist-panel-props.js";
import { Seen } from "./seen.js";
import { WordsForm } from "./words-form.js";

/** Where a candidate calls a trainer, with the red line that it is about. */
export function CallForm({
  lab,
  view,
  check,
  close,
}: Omit<AssistPanelProps, "ask"> & { readonly check: CheckFrame | null }) {
  const words = useWords();
  const result = check && view.results[check.id];
  return (
    <WordsForm
      label={words({
        fr: "Ce que vous avez essayé, si vous voulez",
        en: "What you have tried, if you like",
      })}
      send={words({ fr: "Appeler", en: "Call" })}
      isRequired={false}
      url={`/api/labs/${lab}/help`}
      body={(said) => ({ check: check?.id ?? null, words: said })}
      done={close}
    >
      {check && <strong>{check.title}</strong>}
      {result?.told && <Seen {...result.told} seenAt={result.seenAt} />}
      <p class="note">
        {words({
          fr: "L'appel arrive sur le tableau des formateurs, et dit depuis quand vous attendez. Il ne coûte rien.",
          en: "The call comes to the trainers' board, and tells since when you wait. It costs nothing.",
        })}
      </p>
    </WordsForm>
  );
}
