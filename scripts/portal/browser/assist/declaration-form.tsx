import { useState } from "preact/hooks";
import { WaitingButton } from "../../pages/waiting-button.js";
import { useWords } from "../../pages/words.js";
import { postTold } from "../post-told.js";

export interface DeclarationFormProps {
  readonly lab: string;
  /** What was handed in last. */
  readonly text: string;
  /** Whether there is anything to take back. */
  readonly mayUndo: boolean;
  readonly done: () => void;
}

/** A declaration as text. Where it is refused everything that is wrong is told, and what was typed stays. */
export function DeclarationForm({ lab, text, mayUndo, done }: DeclarationFormProps) {
  const words = useWords();
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState("");
  const [isSending, setSending] = useState(false);
  const post = async (path: string, body: unknown) => {
    setSending(true);
    setProblem("");
    const answer = await postTold(`/api/labs/${lab}/declaration${path}`, body);
    setSending(false);
    if (!("error" in answer)) done();
    else setProblem(answer.error || words(away));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void post("", { text: typed });
  };
  return (
    <form class="words" onSubmit={submit}>
      <label>
        {words({
          fr: "Déclaration, en JSON ; elle remplace celle d'avant",
          en: "Declaration, in JSON; it takes the place of the one before",
        })}
        <textarea
          rows={12}
          spellcheck={false}
          required
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      {problem !== "" && (
        <p class="problem said" role="alert">
          <span aria-hidden="true">✗ </span>
          {problem}
        </p>
      )}
      <p class="buttons">
        <WaitingButton type="submit" class="main" isWaiting={isSending}>
          {words({ fr: "Déclarer", en: "Declare" })}
        </WaitingButton>
        {mayUndo && (
          <WaitingButton
            type="button"
            class="quiet"
            isWaiting={isSending}
            onClick={() => void post("/undo", {})}
          >
            {words({ fr: "Reprendre la dernière", en: "Take the last one back" })}
          </WaitingButton>
        )}
      </p>
    </form>
  );
}

const away = {
  fr: "le serveur ne répond pas : rien n'est parti, réessayez",
  en: "the server does not answer: nothing was sent, try again",
};
