import { lastEnded } from "./last-ended.js";
import type { LabView } from "./view.js";

/** Whether the server draws a lab's page with parts of `parts.ts`. */
export function drawsParts({ exam, exercises, assist }: LabView): boolean {
  const isRunning = Object.values(exercises).some(({ finishedAt }) => finishedAt === null);
  const isCalling = assist.call !== null && assist.call.endedAt === null;
  return exam !== null || isRunning || isCalling || lastEnded({ exercises }) !== undefined;
}
