import { enginePlace } from "../../scripts/ground/docker/place.js";
import { livingDaemon, orphans } from "../../scripts/setup/leavings.js";
import { processes } from "../../scripts/setup/processes.js";

/** End the engine and all that it started, and one process more. */
export function cutPower(also?: number): void {
  const started = orphans(enginePlace(), processes()).map(({ pid }) => pid);
  for (const pid of [also, livingDaemon(enginePlace()), ...started]) {
    if (pid !== undefined) endAtOnce(Number(pid));
  }
}

/** One of them may have ended by itself, as those do whose parent is gone. */
function endAtOnce(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "ESRCH") throw problem;
  }
}
