import { useActs } from "../acts.js";
import { Ask } from "../ask.js";
import type { ExamView } from "../exam-view.js";
import type { LabFrame, LabView } from "../view.js";
import { useWords } from "../words.js";
import { ExamTime } from "./exam-time.js";
import { leftSpoken } from "./left-spoken.js";

export interface ExamBarProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly exam: ExamView;
  readonly now: string;
}

/** The one clock of an exam that runs, which stays in sight, and what ends it. */
export function ExamBar({ frame, view, exam, now }: ExamBarProps) {
  const words = useWords();
  // That it was handed in is noted once it is judged; until then the clock stands all the same.
  const stoppedAt = view.doing?.clockStoppedAt ?? exam.stoppedAt;
  const clock = { ...exam, stoppedAt };
  return (
    <section
      class="exam-bar"
      aria-label={words({ fr: "horloge de l'épreuve", en: "clock of the exam" })}
    >
      <span class="exam-name">{exam.sheet?.title ?? exam.exam}</span>
      <ExamTime clock={clock} now={now} />
      <span class="spoken" role="status">
        {words(leftSpoken(clock, now))}
      </span>
      {frame.mayAct && <HandIn view={view} exam={exam} />}
    </section>
  );
}

function HandIn({ view, exam }: { readonly view: LabView; readonly exam: ExamView }) {
  const words = useWords();
  const { handIn } = useActs();
  return (
    <Ask
      open={words({ fr: "Rendre l'épreuve…", en: "Hand in…" })}
      title={words({ fr: "Rendre l'épreuve ?", en: "Hand the exam in?" })}
      confirm={words({
        fr: "Arrêter l'horloge et rendre",
        en: "Stop the clock and hand in",
      })}
      isDisabled={view.doing !== null || exam.state !== "running"}
      act={() => handIn(exam.exam)}
    >
      <ul>
        {exam.rules.handIn.map((told) => (
          <li key={told}>{told}</li>
        ))}
      </ul>
    </Ask>
  );
}
