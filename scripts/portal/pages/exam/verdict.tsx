import { marks } from "../../../cli/reports/marks.js";
import { outcomeNames } from "../../../cli/reports/outcome-names.js";
import type { ExamVerdict } from "../../../facts/exam-report.js";
import { verdictOutcomes } from "../../../training/exams/verdict-outcomes.js";
import { useWords } from "../words.js";

/** What became of something, in the words of the certification. */
export function Verdict({ verdict }: { readonly verdict: ExamVerdict }) {
  const words = useWords();
  const outcome = verdictOutcomes[verdict];
  return (
    <span class={`verdict ${outcome}`}>
      <span aria-hidden="true">{`${marks[outcome].mark} `}</span>
      {words(outcomeNames[outcome])}
    </span>
  );
}
