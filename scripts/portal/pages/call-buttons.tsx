import { useState } from "preact/hooks";
import type { CallView } from "./assist-view.js";
import { useCallActs } from "./call-acts.js";
import { useWords } from "./words.js";

/** What a trainer does about a call: he takes it by his name, and closes it. */
export function CallButtons({ call: { id, lab, takenBy } }: { readonly call: CallView }) {
  const words = useWords();
  const { take, close } = useCallActs();
  const [problem, setProblem] = useState("");
  return (
    <span class="buttons">
      {takenBy === null && (
        <button
          type="button"
          class="main"
          aria-label={words({ fr: `J'y vais : ${lab}`, en: `On my way: ${lab}` })}
          onClick={async () => setProblem(await take(id))}
        >
          {words({ fr: "J'y vais", en: "On my way" })}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        aria-label={words({ fr: `Terminer l'appel de ${lab}`, en: `Close the call of ${lab}` })}
        onClick={async () => setProblem(await close(id))}
      >
        {words({ fr: "Terminer", en: "Close" })}
      </button>
      {problem !== "" && (
        <span class="problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
