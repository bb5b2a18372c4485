import type { Told } from "./text.js";
import type { Tools } from "./tools.js";

/** Tells how far the work is, in a few words, as one of its events. */
export function noting(tell: Tools["tell"]): (told: Told) => void {
  return (note) => tell({ type: "note", note });
}
