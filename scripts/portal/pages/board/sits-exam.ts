import type { BoardRow } from "../view.js";

/** Whether the clock of an exam has begun in a lab, and it was not handed in. */
export function sitsExam({ exam }: Pick<BoardRow, "exam">): boolean {
  return exam?.state === "running" || exam?.state === "paused";
}
