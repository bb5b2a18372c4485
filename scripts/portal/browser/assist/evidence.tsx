import { useState } from "preact/hooks";
import type { EvidenceView } from "../../pages/assist-view.js";
import { useWords } from "../../pages/words.js";
import { useAnswer } from "./use-answer.js";

/** What was run for what is disputed, for trainers; fetched once somebody opens it. */
export function Evidence({ lab, dispute }: { readonly lab: string; readonly dispute: number }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {words({ fr: "Commandes et ce qu'elles ont rendu", en: "Commands, and what came of them" })}
      </summary>
      {isOpen && <Commands lab={lab} dispute={dispute} />}
    </details>
  );
}

function Commands({ lab, dispute }: { readonly lab: string; readonly dispute: number }) {
  const words = useWords();
  const found = useAnswer<EvidenceView>(`/api/evidence/${lab}/${dispute}`, "");
  if (found === undefined) return <p class="note">…</p>;
  if (found === "away") {
    return (
      <p class="problem">
        {words({ fr: "Le serveur ne répond pas.", en: "The server does not answer." })}
      </p>
    );
  }
  return (
    <ol class="commands">
      {found.commands.map(({ where, command, exitCode, stdout, stderr, at }) => (
        <li key={`${at} ${where} ${command}`}>
          <span class="name">{where}</span> <code>{command}</code>
          <span class="note"> → {exitCode}</span>
          {[stdout, stderr]
            .filter((text) => text !== "")
            .map((text) => (
              <pre key={text} tabindex={0}>
                {text}
              </pre>
            ))}
        </li>
      ))}
      {found.commands.length === 0 && (
        <li>{words({ fr: "rien n'a été lancé", en: "nothing was run" })}</li>
      )}
      {found.left > 0 && (
        <li>
          {words({
            fr: `${found.left} autres, pour lesquelles il n'y avait pas de place`,
            en: `${found.left} others, for which there was no room`,
          })}
        </li>
      )}
    </ol>
  );
}
