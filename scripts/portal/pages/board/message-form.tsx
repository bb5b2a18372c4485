import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";

/** Write to candidates. */
export function MessageForm({ rows }: ChosenProps) {
  const words = useWords();
  const [text, setText] = useState("");
  const written = text.trim();
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Message…", en: "Message…" }}
      title={{ fr: "Écrire", en: "Write" }}
      confirm={{ fr: "Envoyer", en: "Send" }}
      isGrave={false}
      asked={written === "" ? null : { kind: "message", text: written }}
    >
      <label class="field">
        {words({ fr: "Message", en: "Message" })}
        <textarea
          rows={4}
          maxLength={2000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p class="note">
        {words({
          fr: "Il paraît aussitôt sur leur page et y reste ; le tableau montre qui ne l'a pas lu.",
          en: "It is shown on their pages at once and stays there; the board shows who has not read it.",
        })}
      </p>
    </ActForm>
  );
}
