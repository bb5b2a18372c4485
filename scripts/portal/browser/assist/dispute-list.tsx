import { useState } from "preact/hooks";
import type { DisputeView } from "../../pages/assist-view.js";
import { Moment } from "../../pages/moment.js";
import { useWords } from "../../pages/words.js";
import { postTold } from "../post-told.js";
import type { AssistPanelProps } from "./assist-panel-props.js";
import { Evidence } from "./evidence.js";
import { Seen } from "./seen.js";
import { WordsForm } from "./words-form.js";

/** Disputes of a lab: what was frozen, and what became of it. */
export function DisputeList({ lab, mayAct, view }: Omit<AssistPanelProps, "ask">) {
  return (
    <>
      {view.assist.disputes.map((dispute) => (
        <Dispute key={dispute.id} lab={lab} mayAct={mayAct} dispute={dispute} />
      ))}
    </>
  );
}

interface DisputeProps extends Pick<AssistPanelProps, "lab" | "mayAct"> {
  readonly dispute: DisputeView;
}

function Dispute({ lab, mayAct, dispute }: DisputeProps) {
  const words = useWords();
  const { id, title, words: said, openedAt, withdrawnAt, answer } = dispute;
  const isOpen = withdrawnAt === null && answer === null;
  return (
    <article class="dispute">
      <h3>{title}</h3>
      <Seen {...dispute} />
      <p class="note">
        {words({ fr: "contesté le ", en: "disputed on " })}
        <Moment at={openedAt} />
      </p>
      <p class="said">{said}</p>
      {!mayAct && <Evidence lab={lab} dispute={id} />}
      {withdrawnAt !== null && (
        <p class="note">
          {words({ fr: "retirée par le candidat", en: "withdrawn by the candidate" })}
        </p>
      )}
      {answer && (
        <div class={answer.isRight ? "good" : "problem"}>
          <p>
            <strong>
              {answer.isRight
                ? words({
                    fr: `${answer.by} donne raison au candidat`,
                    en: `${answer.by} finds the candidate right`,
                  })
                : words({
                    fr: `${answer.by} confirme le contrôle`,
                    en: `${answer.by} confirms the check`,
                  })}
            </strong>{" "}
            <Moment at={answer.at} />
          </p>
          <p class="said">{answer.words}</p>
        </div>
      )}
      {isOpen && (mayAct ? <Withdraw lab={lab} id={id} /> : <Answer id={id} />)}
    </article>
  );
}

function Withdraw({ lab, id }: { readonly lab: string; readonly id: number }) {
  const words = useWords();
  const [problem, setProblem] = useState("");
  const withdraw = async () => {
    const answer = await postTold(`/api/labs/${lab}/disputes/withdraw`, { dispute: id });
    if ("error" in answer) setProblem(answer.error);
  };
  return (
    <p class="buttons">
      <button type="button" class="quiet" onClick={() => void withdraw()}>
        {words({ fr: "Retirer la contestation", en: "Withdraw the dispute" })}
      </button>
      {problem !== "" && <span role="alert">{problem}</span>}
    </p>
  );
}

function Answer({ id }: { readonly id: number }) {
  const words = useWords();
  return (
    <WordsForm
      label={words({ fr: "Votre réponse", en: "Your answer" })}
      send={words({ fr: "Répondre, sous mon nom", en: "Answer, by my name" })}
      isRequired={true}
      choices={[
        ["right", words({ fr: "Le candidat a raison", en: "The candidate is right" })],
        ["wrong", words({ fr: "Le contrôle a raison", en: "The check is right" })],
      ]}
      url="/api/disputes/answer"
      body={(said, chosen) => ({ dispute: id, isRight: chosen === "right", words: said })}
      done={() => undefined}
    >
      <p class="note">
        {words({
          fr: "La réponse est définitive, et se lit à côté du verdict des machines, qui reste ce qu'il était.",
          en: "The answer is final, and is read beside the machines' verdict, which stays what it was.",
        })}
      </p>
    </WordsForm>
  );
}
