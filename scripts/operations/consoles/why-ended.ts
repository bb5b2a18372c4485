import { setTimeout } from "node:timers/promises";
import type Docker from "dockerode";
import type { ConsoleEnd } from "./console.js";

/** After a program did not end of itself, for how long its machine may still be said to run, in milliseconds. */
const stoppingMs = 5000;
/** What is returned at least for a program that could not begin, or that a signal ended. */
const notOfItself = 126;

/**
 * Why the stream of a console has ended.
 *
 * @param there its machine, started at `startedAt` when it began, as the engine says it
 */
export async function whyEnded(
  exec: Docker.Exec,
  there: Docker.Container,
  startedAt: string,
): Promise<Pick<ConsoleEnd, "reason" | "exitCode">> {
  try {
    const late = performance.now() + stoppingMs;
    for (;;) {
      const [{ ExitCode }, { State }] = await Promise.all([exec.inspect(), there.inspect()]);
      if (!State.Running || State.StartedAt !== startedAt) return { reason: "machine-gone" };
      if (ExitCode !== null && ExitCode < notOfItself) {
        return { reason: "exited", exitCode: ExitCode };
      }
      // A machine that stops ends its programs before the engine says that it does.
      if (performance.now() > late) {
        return ExitCode === null ? { reason: "lost" } : { reason: "exited", exitCode: ExitCode };
      }
      await setTimeout(100);
    }
  } catch (problem) {
    const { statusCode } = problem as { statusCode?: number };
    return { reason: statusCode === 404 ? "machine-gone" : "lost" };
  }
}
