import type { Text } from "../../../ground/text.js";

/** How much of a time is extra time, to be told after it; empty where nothing is. */
export function extraTold(minutes: number): Text {
  if (minutes <= 0) return { fr: "", en: "" };
  return { fr: `, dont ${minutes} de temps majoré`, en: `, ${minutes} of them extra time` };
}
