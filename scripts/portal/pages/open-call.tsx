import { useState } from "preact/hooks";
import { useCallActs } from "./call-acts.js";
import { CallButtons } from "./call-buttons.js";
import { ago, lasting } from "./times.js";
import type { LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

export interface OpenCallProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly now: string;
}

/** A call that is open: who comes, since when, and what ends it. */
export function OpenCall({ frame, view, now }: OpenCallProps) {
  const words = useWords();
  const { takeBack } = useCallActs();
  const [problem, setProblem] = useState("");
  const { call } = view.assist;
  if (!call) return null;
  const { takenBy, openedAt, check } = call;
  return (
    <div class="call">
      <p>
        <strong>
          {takenBy !== null
            ? words({ fr: `${takenBy} arrive`, en: `${takenBy} is coming` })
            : frame.mayAct
              ? words({ fr: "Le formateur est appelé", en: "The trainer is called" })
              : words({ fr: "Ce candidat appelle", en: "This candidate calls" })}
        </strong>{" "}
        <span class="note">
          {words(takenBy === null ? lasting(openedAt, now) : ago(openedAt, now))}
        </span>
        {check && ` ${check.title}`}
      </p>
      {call.words !== "" && <p class="said">{call.words}</p>}
      {frame.mayAct ? (
        <button
          type="button"
          class="quiet"
          onClick={async () => setProblem(await takeBack(frame.lab))}
        >
          {words({ fr: "Retirer mon appel", en: "Take my call back" })}
        </button>
      ) : (
        <CallButtons call={call} />
      )}
      {problem !== "" && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
