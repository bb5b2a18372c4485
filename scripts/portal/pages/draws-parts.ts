import { lastEnded } from "./last-ended.js";
import type { LabView } from "./view.js";

/** Whether a lab's page is drawn with parts that it does not have at rest, of `parts.ts`. */
export function drawsParts({ exam, exercises, assist }: LabView): boolean {
  const isRunning = Object.values(exercises).some(({ finishedAt }) => finishedAt === null);
  const isCalling = assist.call !== null && assist.call.endedAt === null;
  return exam !== null || isRunning || isCalling || lastEnded({ exercises }) !== undefined;
}
