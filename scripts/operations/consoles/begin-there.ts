import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type Docker from "dockerode";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { detachKeys } from "../../ground/docker/detach-keys.js";

/** How often the engine is asked whether it has begun, in milliseconds. */
const pollMs = 5;

/** Where a console begins. */
export interface ConsolePlace {
  readonly machine: MachineName;
  /** Docker's id of it. */
  readonly container: string;
  /** When the machine was started, as the engine says it. */
  readonly startedAt: string;
  /** Of the console there. */
  readonly name: string;
}

interface BeginProps {
  /** What begins, once the console has its control group. */
  readonly script: "begin-shell.sh" | "begin-desktop.sh" | "begin-ssh.sh";
  /** The console's name on its machine, then the words of the script. */
  readonly words: readonly [name: string, ...others: string[]];
  /**
   * Whether it is on a pseudo-terminal. There the engine hangs up at `detachKeys`, and holds the first of them back: what
   * is any bytes has none. @default true
   */
  readonly tty?: boolean;
  /** @default - `PATH` and the console's mark alone */
  readonly env?: readonly string[];
  /** That nobody waits for it any more. */
  readonly signal: AbortSignal;
}

/** Begin a console on a machine, by the bench's own BusyBox. */
export async function beginThere(
  there: Docker.Container,
  { script, words, tty = true, env = [], signal }: BeginProps,
): Promise<{ readonly exec: Docker.Exec; readonly stream: Duplex }> {
  const exec = await there.exec({
    Cmd: ["/run/bench/busybox", "sh", "-c", read("begin.sh") + read(script), "console", ...words],
    Env: [
      `PLATEAU_CONSOLE=${words[0]}`,
      ...env,
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ],
    Tty: tty,
    ...(tty && { DetachKeys: detachKeys.sequence }),
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    abortSignal: signal,
  });
  const stream = await exec.start({ hijack: true, stdin: true, Tty: tty, abortSignal: signal });
  // The engine answers before the process is there: whoever ends the console at once would find nothing to end.
  for (;;) {
    const { Pid, ExitCode } = await exec.inspect({ abortSignal: signal });
    if (Pid > 0 || ExitCode !== null) return { exec, stream };
    await setTimeout(pollMs, undefined, { signal });
  }
}

function read(script: string): string {
  return readFileSync(join(import.meta.dirname, script), "utf8");
}
