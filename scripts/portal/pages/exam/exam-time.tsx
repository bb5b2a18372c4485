import type { ExamClock } from "../exam-view.js";
import { useWords } from "../words.js";
import { extraTold } from "./extra-told.js";
import { leftMs } from "./left-ms.js";
import { leftTold } from "./left-told.js";

export interface ExamTimeProps {
  readonly clock: ExamClock;
  readonly now: string;
}

/** What is left of an exam's time, by the server's clock, and of how much. */
export function ExamTime({ clock, now }: ExamTimeProps) {
  const words = useWords();
  const { minutes, extraMinutes, hintMinutes, state } = clock;
  const left = leftMs(clock, now);
  return (
    <span class={left <= 0 ? "exam-time late" : "exam-time"}>
      <strong>{words(leftTold(left))}</strong>
      <span class="note">
        {words({ fr: ` sur ${minutes} min`, en: ` of ${minutes} min` })}
        {words(extraTold(extraMinutes))}
        {hintMinutes > 0 &&
          words({
            fr: `, et ${hintMinutes} min d'indices en plus`,
            en: `, and ${hintMinutes} min of hints besides`,
          })}
        {state === "paused" &&
          words({ fr: ", horloge arrêtée (pause)", en: ", the clock stands (paused)" })}
      </span>
    </span>
  );
}
