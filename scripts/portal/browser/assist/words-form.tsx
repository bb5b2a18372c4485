import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { WaitingButton } from "../../pages/waiting-button.js";
import { useWords } from "../../pages/words.js";
import { postTold } from "../post-told.js";

export interface WordsFormProps {
  readonly label: string;
  /** On the button that sends it: what it does. */
  readonly send: string;
  readonly isRequired: boolean;
  readonly url: string;
  /** @param said what was typed, @param chosen of the choices, where there are any */
  readonly body: (said: string, chosen: string) => unknown;
  /** What else is to be chosen, by value. @default - nothing is */
  readonly choices?: readonly (readonly [value: string, name: string])[];
  readonly done: () => void;
  readonly children?: ComponentChildren;
}

/** A paragraph that is sent. Where that fails it says why, and keeps what was typed. */
export function WordsForm({
  label,
  send,
  isRequired,
  url,
  body,
  choices = [],
  done,
  children,
}: WordsFormProps) {
  const words = useWords();
  const [said, setSaid] = useState("");
  const [chosen, setChosen] = useState("");
  const [problem, setProblem] = useState("");
  const [isSending, setSending] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setSending(true);
    const answer = await postTold(url, body(said, chosen));
    setSending(false);
    if (!("error" in answer)) done();
    else setProblem(answer.error || words(away));
  };
  return (
    <form class="words" onSubmit={(event) => void submit(event)}>
      {children}
      {choices.length > 0 && (
        <fieldset>
          <legend class="spoken">{words({ fr: "Verdict", en: "Verdict" })}</legend>
          {choices.map(([value, name]) => (
            <label key={value}>
              <input
                type="radio"
                name="chosen"
                required
                value={value}
                checked={chosen === value}
                onChange={() => setChosen(value)}
              />{" "}
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <label>
        {label}
        <textarea
          rows={4}
          maxlength={1000}
          required={isRequired}
          value={said}
          onInput={({ currentTarget }) => setSaid(currentTarget.value)}
        />
      </label>
      {problem !== "" && (
        <p class="problem" role="alert">
          <span aria-hidden="true">✗ </span>
          {problem}
        </p>
      )}
      <WaitingButton type="submit" class="main" isWaiting={isSending}>
        {send}
      </WaitingButton>
    </form>
  );
}

const away = {
  fr: "le serveur ne répond pas : rien n'est parti, réessayez",
  en: "the server does not answer: nothing was sent, try again",
};
