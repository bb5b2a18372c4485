import { setTimeout } from "node:timers/promises";
import type { ProcessOutput } from "zx/core";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { askedIn } from "./asked.js";
import { type Command, Node } from "./node.js";

/** Exit codes of what SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGKILL and SIGSEGV end. */
const ended = [132, 134, 135, 136, 137, 139];
const traceback = /^Traceback \(most recent call last\):$/m;
/** Between two tries of `until`, in milliseconds. */
const pauseMs = 200;

/** Whether a program broke off, rather than answered. */
export function brokeOff(code: number | null, said: string): boolean {
  return ended.includes(code ?? 0) || (code !== 0 && traceback.test(said));
}

/**
 * A probe of the bench: bash with real clients. Its tools are the bench's own, so a probe has none of the
 * verbs of a `Machine` that make a verdict of an exit code: what a tool answers of a machine is for `claim`
 * to judge, and a tool that fails or breaks off has observed nothing.
 */
export class Probe extends Node {
  /**
   * Run a command again until it succeeds or the deadline comes.
   *
   * @throws NotObserved with what it said the last time
   */
  async until(...command: Command): Promise<ProcessOutput> {
    for (;;) {
      try {
        return await this.must(...command);
      } catch (problem) {
        if (this.signal.aborted) throw problem;
        await setTimeout(pauseMs);
      }
    }
  }

  protected override asked(command: string): readonly MachineName[] {
    return askedIn(command);
  }

  protected override crashed({ exitCode, stderr }: ProcessOutput): boolean {
    return brokeOff(exitCode, stderr);
  }
}
