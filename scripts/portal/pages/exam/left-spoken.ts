import { type Text, text } from "../../../ground/text.js";
import type { ExamClock } from "../exam-view.js";
import { extraTold } from "./extra-told.js";
import { leftMs } from "./left-ms.js";

/** What is left when it is said, in minutes. */
const moments = [60, 30, 15, 10, 5, 1] as const;

/**
 * What a screen reader says of an exam's clock. It is another text at these moments alone, and when time is given or the
 * clock stands: a clock that is read aloud each minute keeps nobody company.
 */
export function leftSpoken(clock: ExamClock, now: string): Text {
  const { minutes, extraMinutes, state } = clock;
  const all = text`${{ fr: "Durée", en: "Time" }} ${minutes} minutes${extraTold(extraMinutes)}.`;
  return text`${all} ${state === "paused" ? paused : leftAt(leftMs(clock, now))}`;
}

function leftAt(ms: number): Text {
  if (ms <= 0) return over;
  const moment = moments.findLast((one) => ms <= one * 60_000);
  if (moment === undefined) return { fr: "", en: "" };
  return moment === 1
    ? { fr: "Il reste une minute.", en: "One minute is left." }
    : { fr: `Il reste ${moment} minutes.`, en: `${moment} minutes are left.` };
}

const paused: Text = {
  fr: "Le lab est en pause : l'horloge est arrêtée.",
  en: "The lab is paused: the clock stands.",
};

const over: Text = {
  fr: "Le temps est écoulé. Rien n'est coupé : rendez l'épreuve.",
  en: "Time is up. Nothing is cut off: hand the exam in.",
};
