import { useEffect, useState } from "preact/hooks";
import type { Outcome } from "../../../checks/lib/check.js";
import { useActs } from "./acts.js";
import { CheckLine } from "./check-line.js";
import { countOutcomes } from "./count-outcomes.js";
import { mayCheck } from "./may-check.js";
import type { CompetenceFrame, LabFrame, LabView } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

export interface CompetencesProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** Every competence with its checks, as they were last seen. Those with something red are open; of others checks are drawn once they are. */
export function Competences({ frame, view, now }: CompetencesProps) {
  const words = useWords();
  const { check } = useActs();
  if (view.isClosed) {
    return (
      <section aria-labelledby="competences">
        <h2 id="competences">{words({ fr: "Compétences", en: "Competences" })}</h2>
        <p class="note">
          {words({
            fr: "Fermées pendant l'exercice : ses propres lignes se contrôlent plus haut, et toutes les autres de nouveau à sa fin. Ce qui y est rouge serait le diagnostic.",
            en: "Closed while the exercise runs: its own lines are checked above, and all others again at its end. What is red there would be the diagnosis.",
          })}
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="competences">
      <div class="section-head">
        <h2 id="competences">{words({ fr: "Compétences", en: "Competences" })}</h2>
        {mayCheck(frame, view) && (
          <WaitingButton class="quiet" isWaiting={view.doing !== null} onClick={() => check([])}>
            {words({ fr: "Tout contrôler", en: "Check everything" })}
          </WaitingButton>
        )}
      </div>
      {frame.competences.map((competence) => (
        <Competence
          key={competence.id}
          competence={competence}
          frame={frame}
          view={view}
          now={now}
        />
      ))}
    </section>
  );
}

function Competence({
  competence: { id, title, checks },
  frame,
  view,
  now,
}: CompetencesProps & { readonly competence: CompetenceFrame }) {
  const words = useWords();
  const { check, learn } = useActs();
  const count = (outcome: Outcome) => countOutcomes(view, id, outcome);
  const [green, red, unseen] = [count("satisfied"), count("not_satisfied"), count("not_observed")];
  const isRed = red > 0;
  const [isOpen, setOpen] = useState(isRed);
  useEffect(() => {
    if (isRed) setOpen(true);
  }, [isRed]);
  useEffect(() => {
    if (isOpen && !checks) learn();
  }, [isOpen, checks]);
  return (
    <details
      class="competence"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span class="id">{id.toUpperCase()}</span>
        <span class="title">{title}</span>
        <span class="counts">
          {green > 0 && <span class="satisfied">{`✓ ${green}`}</span>}
          {red > 0 && <span class="not_satisfied">{`✗ ${red}`}</span>}
          {unseen > 0 && <span class="not_observed">{`? ${unseen}`}</span>}
          {green + red + unseen === 0 && (
            <span class="note">{words({ fr: "jamais contrôlée", en: "never checked" })}</span>
          )}
        </span>
      </summary>
      {isOpen && (
        <>
          {mayCheck(frame, view) && (
            <WaitingButton
              class="quiet"
              isWaiting={view.doing !== null}
              onClick={() => check([id])}
            >
              {words({ fr: `Contrôler ${id.toUpperCase()}`, en: `Check ${id.toUpperCase()}` })}
            </WaitingButton>
          )}
          <ul class="checks">
            {checks?.map((one) => (
              <CheckLine key={one.id} {...one} frame={frame} view={view} now={now} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
