import type { Duplex } from "node:stream";
import type Docker from "dockerode";
import { inTime } from "../../channel/in-time.js";
import { beginThere, type ConsolePlace } from "./begin-there.js";
import type { ConsoleEnd, ConsoleSize } from "./console.js";
import { limits } from "./limits.js";
import { whyEnded } from "./why-ended.js";

/** A shell that was begun on a machine. */
export interface Shell {
  readonly stream: Duplex;
  setSize(size: ConsoleSize): Promise<void>;
  /** Why its stream has ended. */
  whyEnded(): Promise<Pick<ConsoleEnd, "reason" | "exitCode">>;
}

export interface ShellOnProps extends ConsolePlace {
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
    const { exec, stream } = await beginThere(there, {
      script: "begin-shell.sh",
      words: [name, String(size.columns), String(size.rows)],
      env: ["TERM=xterm-256color", "HOME=/root", "USER=root", "LOGNAME=root", "SHELL=/bin/bash"],
      signal,
    });
    return {
      stream,
      setSize: ({ columns, rows }) => exec.resize({ w: columns, h: rows }),
      whyEnded: () => whyEnded(exec, there, startedAt),
    };
  });
}
