import { setTimeout } from "node:timers/promises";
import type { ProcessOutput } from "zx/core";
import type { Text } from "../../../scripts/ground/text.js";
import { Mismatch } from "../mismatch.js";
import { briefCommand } from "./brief-command.js";
import { type Command, defaultLimitMs, Node, saidLast, written } from "./node.js";

/** Between two tries of `eventually`, in milliseconds. */
const firstPauseMs = 60;

/**
 * A machine under test. What its own programs answer may be a verdict, by the verbs below. The shell is the
 * bench's BusyBox: `ip`, `cat`, `ping`, `nc`… are its own.
 */
export class Machine extends Node {
  /**
   * Run a command that must succeed.
   *
   * @throws Mismatch when it answers with another exit code than 0
   */
  async succeed(...command: Command): Promise<ProcessOutput> {
    const output = await this.run(defaultLimitMs, command);
    if (output.exitCode !== 0) throw this.mismatch(command, output, true);
    return output;
  }

  /**
   * Run a command that must be refused. Show first that the target and the way to ask both work.
   *
   * @throws Mismatch when it succeeds
   */
  async fail(...command: Command): Promise<ProcessOutput> {
    const output = await this.run(defaultLimitMs, command);
    if (output.exitCode === 0) throw this.mismatch(command, output, false);
    return output;
  }

  /**
   * Run a command again until it succeeds or the check's deadline comes.
   *
   * @throws Mismatch of the last try
   */
  async eventually(...command: Command): Promise<ProcessOutput> {
    let refused: Mismatch | undefined;
    for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.5, 400)) {
      const output = await this.run(defaultLimitMs, command).catch((problem) => {
        // The deadline came during one more try: what the one before answered is the verdict.
        throw this.signal.aborted && refused ? refused : problem;
      });
      if (output.exitCode === 0) return output;
      refused = this.mismatch(command, output, true);
      // The deadline ends the pause too, and nothing else does: a verdict that comes long after it is none.
      const last = refused;
      await setTimeout(pause, undefined, { signal: this.signal }).catch(() => {
        throw last;
      });
    }
  }

  private mismatch(asked: Command, output: ProcessOutput, success: boolean): Mismatch {
    const command = briefCommand(written(...asked));
    const expected: Text = success
      ? {
          fr: `sur ${this.name}, \`${command}\` réussit`,
          en: `on ${this.name}, \`${command}\` succeeds`,
        }
      : {
          fr: `sur ${this.name}, \`${command}\` est refusé`,
          en: `on ${this.name}, \`${command}\` is refused`,
        };
    return new Mismatch(expected, saidLast(output));
  }
}
