import type { spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import type { Answer } from "./agent.js";
import type { NotObserved } from "./channel.js";

/**
 * What zx spawns its commands with: each goes down the machine's channel instead of becoming a
 * process here. zx keeps its quoting, its output and its errors.
 *
 * @param ask sends a script down the channel
 * @param signal ends the wait: the answer, if it still comes, is nobody's
 * @param onLost told why no answer came, before zx is told that the command failed
 */
export function remoteSpawn(
  ask: (script: string) => Promise<Answer>,
  signal: AbortSignal,
  onLost: (why: NotObserved) => void,
): typeof spawn {
  const remote = (command: string) => {
    const child = Object.assign(new EventEmitter(), {
      pid: undefined,
      stdin: new PassThrough(),
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      kill: () => true,
    });
    child.stdin.resume();
    let stop = () => {};
    const stopped = new Promise<Answer>((end) => {
      stop = () => end({ code: 143, stdout: "", stderr: "" });
    });
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
    void Promise.race([ask(command), stopped])
      .then(
        ({ code, stdout, stderr }) => {
          child.stdout.end(stdout);
          child.stderr.end(stderr);
          return code;
        },
        (why: NotObserved) => {
          onLost(why);
          child.stdout.end();
          child.stderr.end(why.message);
          return 126;
        },
      )
      .then((code) => {
        signal.removeEventListener("abort", stop);
        setImmediate(() => {
          child.emit("exit", code, null);
          child.emit("close", code, null);
        });
      });
    return child;
  };
  return remote as unknown as typeof spawn;
}
