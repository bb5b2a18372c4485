import { useActs } from "../acts.js";
import type { ExamView, SheetView } from "../exam-view.js";
import { mayCheck } from "../may-check.js";
import type { LabFrame, LabView } from "../view.js";
import { WaitingButton } from "../waiting-button.js";
import { useWords } from "../words.js";

export interface AllowedProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly exam: ExamView;
  readonly sheet: SheetView;
}

/** What a paper lets its candidate do meanwhile, and what becomes of the exam when time is up: told before it is. */
export function Allowed({ frame, view, exam, sheet }: AllowedProps) {
  const words = useWords();
  const { check } = useActs();
  const isBusy = view.doing !== null || exam.state !== "running";
  const checks = sheet.requests.flatMap((request) => request.checks.map(({ id }) => id));
  return (
    <div class="allowed">
      <p class="buttons">
        <WaitingButton
          isWaiting={isBusy || !mayCheck(frame, view)}
          aria-describedby="allows-check"
          onClick={() => check([...new Set(checks)])}
        >
          {words({ fr: "Contrôler mon travail", en: "Check my work" })}
        </WaitingButton>
        {exam.hints === "none" && (
          <WaitingButton isWaiting={true} aria-describedby="allows-hints">
            {words({ fr: "Indices", en: "Hints" })}
          </WaitingButton>
        )}
      </p>
      <ul>
        <li id="allows-check">{exam.rules.selfCheck}</li>
        <li id="allows-hints">{exam.rules.hints}</li>
        {exam.rules.others.map((told) => (
          <li key={told}>{told}</li>
        ))}
      </ul>
    </div>
  );
}
