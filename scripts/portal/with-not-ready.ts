import { type Text, text } from "../ground/text.js";
import type { NotReady } from "../operations/not-ready.js";
import { notReadyTold } from "../operations/not-ready-told.js";

/** What was done, and what of the lab does not answer all the same. */
export function withNotReady(done: Text, notReady: readonly NotReady[]): Text {
  if (notReady.length === 0) return done;
  const silent = {
    fr: "ne répond pas, tel qu'il a été laissé",
    en: "does not answer, as it was left",
  };
  return text`${done}; ${silent}: ${notReadyTold(notReady)}`;
}
