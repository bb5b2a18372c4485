import { useState } from "preact/hooks";
import type { DeclaredView } from "../../pages/declared-view.js";
import { Moment } from "../../pages/moment.js";
import { useWords } from "../../pages/words.js";
import type { AssistPanelProps } from "./assist-panel-props.js";
import { DeclarationForm } from "./declaration-form.js";
import { useAnswer } from "./use-answer.js";

/** What of the company the candidate says that he changed: what counts, all that he handed in, and a way to hand it in. */
export function DeclarationPanel({ lab }: Pick<AssistPanelProps, "lab">) {
  const words = useWords();
  const [changes, setChanges] = useState(0);
  const found = useAnswer<DeclaredView>(`/api/labs/${lab}/declared`, `${changes}`);
  if (found === undefined) return <p class="note">…</p>;
  if (found === "away") {
    return (
      <p class="problem">
        {words({ fr: "Le serveur ne répond pas.", en: "The server does not answer." })}
      </p>
    );
  }
  return (
    <>
      <p class="note">
        {words({
          fr: "Ce que l'entreprise a de plus que le plan, à raison : une arrivée, une mutation ou un départ, un groupe de projet ou une liste, un flux, un service, une tâche, un nom, une réservation, un rôle de base de données, une machine virtuelle. Ce qui est déclaré n'est pas de trop, et doit être là exactement ainsi. Formateur et jury le lisent.",
          en: "What the company rightly has beyond the plan: somebody hired, moved or gone, a project's group or list, a flow, a service, a task, a name, a reservation, a database role, a virtual machine. What is declared is not too much, and has to be there exactly so. Trainer and jury read it.",
        })}
      </p>
      {found.waitsFor !== null && (
        <p class="problem" role="status">
          {words({
            fr: `Ce qui a changé depuis compte à la fin de l'exercice ${found.waitsFor}.`,
            en: `What was changed since then counts from the end of exercise ${found.waitsFor} on.`,
          })}
        </p>
      )}
      {found.at === null ? (
        <p>{words({ fr: "Rien n'est déclaré.", en: "Nothing is declared." })}</p>
      ) : (
        <Lines lines={found.lines} />
      )}
      <DeclarationForm
        key={found.text}
        lab={lab}
        text={found.text}
        mayUndo={found.history.some(({ undoneAt }) => undoneAt === null)}
        done={() => setChanges(changes + 1)}
      />
      {found.history.length > 0 && (
        <details>
          <summary>
            {words({ fr: "Tout ce qui a été remis", en: "All that was handed in" })}
          </summary>
          <ol class="looks">
            {found.history.map(({ at, undoneAt, lines }) => (
              <li key={at}>
                <p class="note">
                  <Moment at={at} />
                  {undoneAt !== null && words({ fr: ", repris", en: ", taken back" })}
                </p>
                <Lines lines={lines} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Lines({ lines }: Pick<DeclaredView, "lines">) {
  return lines.length === 0 ? (
    <p>∅</p>
  ) : (
    <ul>
      {lines.map((line) => (
        <li key={line} class="said">
          {line}
        </li>
      ))}
    </ul>
  );
}
