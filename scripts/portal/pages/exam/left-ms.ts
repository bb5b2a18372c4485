import type { ExamClock } from "../exam-view.js";

/**
 * What is left of an exam's time, in milliseconds: less than nothing once that is over, nothing where it has not begun.
 *
 * @param now the server's clock, ISO 8601
 */
export function leftMs(
  { endsAt, stoppedAt }: Pick<ExamClock, "endsAt" | "stoppedAt">,
  now: string,
): number {
  return endsAt === null ? 0 : Date.parse(endsAt) - Date.parse(stoppedAt ?? now);
}
