import { useState } from "preact/hooks";
import type { Text } from "../../../ground/text.js";
import type { ActState, ActView } from "../board-view.js";
import { ago } from "../times.js";
import { useWords } from "../words.js";
import { useBoardActs } from "./board-acts.js";

interface StateWords {
  /** Beside the words: colour never tells it alone. */
  readonly sign: string;
  readonly text: (count: number) => Text;
}

/** French has a plural of what is done. */
const several = (count: number) => (count > 1 ? "s" : "");

const states: Readonly<Record<ActState, StateWords>> = {
  waits: { sign: "·", text: () => ({ fr: "en attente", en: "waiting" }) },
  doing: { sign: "…", text: () => ({ fr: "en cours", en: "going on" }) },
  done: { sign: "✓", text: (count) => ({ fr: `fait${several(count)}`, en: "done" }) },
  failed: { sign: "✗", text: (count) => ({ fr: `échoué${several(count)}`, en: "failed" }) },
  stopped: { sign: "■", text: (count) => ({ fr: `arrêté${several(count)}`, en: "stopped" }) },
};
const order: readonly ActState[] = ["failed", "doing", "done", "stopped", "waits"];

export interface ActListProps {
  readonly acts: readonly ActView[];
  readonly now: string;
}

/** Acts that go on, and the last one that ended: above the table, so that its result is seen. */
export function ActsInHand({ acts, now }: ActListProps) {
  const words = useWords();
  const inHand = acts.filter((act, at) => at === 0 || !act.isOver);
  if (inHand.length === 0) return null;
  return (
    <section aria-label={words({ fr: "actions en cours", en: "acts going on" })} class="acts">
      {inHand.map((act) => (
        <Act key={act.id} act={act} now={now} />
      ))}
    </section>
  );
}

/** What was done before, the newest first. */
export function ActLog({ acts, now }: ActListProps) {
  const words = useWords();
  const over = acts.filter((act, at) => at > 0 && act.isOver);
  if (over.length === 0) return null;
  const failed = over.filter(({ counts }) => counts.failed > 0).length;
  return (
    <details class="acts">
      <summary>
        {words({ fr: `Actions précédentes : ${over.length}`, en: `Acts before: ${over.length}` })}
        {failed > 0 && words({ fr: `, dont ✗ ${failed}`, en: `, of them ✗ ${failed}` })}
      </summary>
      {over.map((act) => (
        <Act key={act.id} act={act} now={now} />
      ))}
    </details>
  );
}

function Act({ act, now }: { readonly act: ActView; readonly now: string }) {
  const words = useWords();
  const { stop, undo, again } = useBoardActs();
  const { id, what, by, at, isOver, counts } = act;
  const of = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const over = counts.done + counts.failed + counts.stopped;
  return (
    <article class="act">
      <p class="act-head">
        <strong>{what}</strong>
        {!isOver && <progress max={of} value={over} aria-label={what} />}
        <span class="counts" role="status">
          {order
            .filter((state) => counts[state] > 0)
            .map((state) => (
              <span key={state} class={`is-${state}`}>
                {`${states[state].sign} ${counts[state]} ${words(states[state].text(counts[state]))}`}
              </span>
            ))}
        </span>
        <span class="note">{`${by}, ${words(ago(at, now))}`}</span>
        {!isOver && (
          <button type="button" class="quiet" onClick={() => stop(id)}>
            {words({ fr: "Arrêter", en: "Stop" })}
          </button>
        )}
        {act.undo !== null && (
          <button type="button" class="quiet" onClick={() => undo(id)}>
            {act.undo}
          </button>
        )}
        {act.mayRetry && (
          <button type="button" class="quiet" onClick={() => again(id)}>
            {words({ fr: "Réessayer le reste", en: "Try the rest again" })}
          </button>
        )}
      </p>
      <Labs act={act} />
    </article>
  );
}

/** Those that fail are open to be read; of the others whoever projects his screen may not want to show what they are. */
function Labs({ act: { labs, isOver } }: { readonly act: ActView }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const wrong = labs.filter(({ state }) => state === "failed");
  const others = labs.filter(({ state }) => state !== "failed");
  return (
    <>
      <Lines labs={wrong} />
      {others.length > 0 && (
        <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {isOver
              ? words({ fr: "Ce qui a été fait", en: "What was done" })
              : words({ fr: "Lab par lab", en: "Lab by lab" })}
          </summary>
          {isOpen && <Lines labs={others} />}
        </details>
      )}
    </>
  );
}

function Lines({ labs }: { readonly labs: ActView["labs"] }) {
  if (labs.length === 0) return null;
  return (
    <ul class="act-labs">
      {labs.map(({ lab, state, told, isGood, done, of }) => (
        <li key={lab} class={state === "done" && !isGood ? "" : `is-${state}`}>
          <span aria-hidden="true">
            {`${state === "done" && !isGood ? "·" : states[state].sign} `}
          </span>
          <span class="name">{lab}</span> {told}
          {of > 0 && ` ${done}/${of}`}
        </li>
      ))}
    </ul>
  );
}
