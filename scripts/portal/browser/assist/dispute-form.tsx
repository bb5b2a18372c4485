import { useState } from "preact/hooks";
import type { CheckFrame } from "../../pages/view.js";
import { useWords } from "../../pages/words.js";
import type { AssistPanelProps } from "./assist-panel-props.js";
import { Seen } from "./seen.js";
import { WordsForm } from "./words-form.js";

/** Where a candidate disputes what was seen: what he read when he began is what is frozen. */
export function DisputeForm({
  lab,
  view,
  check,
  close,
}: Omit<AssistPanelProps, "ask"> & { readonly check: CheckFrame }) {
  const words = useWords();
  const [result] = useState(view.results[check.id]);
  if (!result?.told) return null;
  return (
    <WordsForm
      label={words({ fr: "Pourquoi c'est faux", en: "Why it is wrong" })}
      send={words({ fr: "Contester et figer la preuve", en: "Dispute, and freeze the evidence" })}
      isRequired={true}
      url={`/api/labs/${lab}/disputes`}
      body={(said) => ({ check: check.id, seenAt: result.seenAt, words: said })}
      done={close}
    >
      <strong>{check.title}</strong>
      <Seen {...result.told} seenAt={result.seenAt} />
      <p class="note">
        {words({
          fr: "Ce constat est gardé tel quel avec ses commandes : aucun contrôle plus récent ne le change, et vous pouvez continuer à travailler. Un formateur répond, par son nom.",
          en: "What was seen is kept as it is with its commands: no later check changes it, and you may go on working. A trainer answers, and signs.",
        })}
      </p>
    </WordsForm>
  );
}
