import type { ExamFacts } from "./live/exam-facts.js";
import type { ExamClock } from "./pages/exam-view.js";

/** The clock of an exam, as pages show it. */
export function examClockOf({
  exam,
  state,
  startedAt,
  endsAt,
  stoppedAt,
  minutes,
  extraMinutes,
  hintMinutes,
}: ExamFacts): ExamClock {
  return {
    ...{ exam, state, minutes, extraMinutes, hintMinutes },
    startedAt: startedAt ?? null,
    endsAt: endsAt ?? null,
    stoppedAt: stoppedAt ?? null,
  };
}
