import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type Docker from "dockerode";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { inTime } from "../../channel/in-time.js";
import type { ConsoleEnd, ConsoleSize } from "./console.js";
import { limits } from "./limits.js";

const begin = readFileSync(join(import.meta.dirname, "begin.sh"), "utf8");

/** After a shell did not end of itself, for how long its machine may still be said to run, in milliseconds. */
const stoppingMs = 5000;
/** What is returned at least for a shell that could not begin, or that a signal ended. */
const notOfItself = 126;

/** A shell that was begun on a machine. */
export interface Shell {
  readonly stream: Duplex;
  setSize(size: ConsoleSize): Promise<void>;
  /** Why its stream has ended. */
  whyEnded(): Promise<Pick<ConsoleEnd, "reason" | "exitCode">>;
}

export interface ShellOnProps {
  readonly machine: MachineName;
  /** Docker's id of it. */
  readonly container: string;
  /** When the machine was started, as the engine says it. */
  readonly startedAt: string;
  /** Of the console there. */
  readonly name: string;
  readonly size: ConsoleSize;
}

/**
 * Begin root's login shell on a machine.
 *
 * @throws NotObserved where the engine can't begin it, or not within `startMs`
 */
export async function shellOn(
  engine: Docker,
  { machine, container, startedAt, name, size }: ShellOnProps,
): Promise<Shell> {
  const there = engine.getContainer(container);
  return inTime(limits.startMs, machine, async (signal) => {
    const exec = await there.exec({
      Cmd: [
        ...["/run/bench/busybox", "sh", "-c", begin, "console", name],
        ...[size.columns, size.rows].map(String),
      ],
      Env: [
        `PLATEAU_CONSOLE=${name}`,
        "TERM=xterm-256color",
        "HOME=/root",
        "USER=root",
        "LOGNAME=root",
        "SHELL=/bin/bash",
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      ],
      Tty: true,
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
      abortSignal: signal,
    });
    const stream = await exec.start({ hijack: true, stdin: true, Tty: true, abortSignal: signal });
    return {
      stream,
      setSize: ({ columns, rows }) => exec.resize({ w: columns, h: rows }),
      async whyEnded() {
        try {
          const late = performance.now() + stoppingMs;
          for (;;) {
            const [{ ExitCode }, { State }] = await Promise.all([exec.inspect(), there.inspect()]);
            if (!State.Running || State.StartedAt !== startedAt) return { reason: "machine-gone" };
            if (ExitCode !== null && ExitCode < notOfItself) {
              return { reason: "exited", exitCode: ExitCode };
            }
            // A machine that stops ends its shells before the engine says that it does.
            if (performance.now() > late) {
              return ExitCode === null
                ? { reason: "lost" }
                : { reason: "exited", exitCode: ExitCode };
            }
            await setTimeout(100);
          }
        } catch (problem) {
          const { statusCode } = problem as { statusCode?: number };
          return { reason: statusCode === 404 ? "machine-gone" : "lost" };
        }
      },
    };
  });
}
