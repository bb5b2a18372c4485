import { setTimeout } from "node:timers/promises";
import { $, type ProcessOutput, quote } from "zx";
import type { Text } from "../../scripts/lib/text.js";
import type { NodeName } from "../../stacks/plan.js";
import type { Answer } from "./agent.js";
import { briefCommand } from "./brief-command.js";
import { type Channel, NotObserved } from "./channel.js";
import { Mismatch } from "./mismatch.js";
import type { Observation } from "./observation.js";
import { remoteSpawn } from "./remote-spawn.js";
import { Secret } from "./secret.js";

/** How long one command may take, in milliseconds. */
const defaultLimitMs = 4000;
/** Between two tries of `eventually`, in milliseconds. */
const firstPauseMs = 60;
/** Exit codes of a shell that could not run the command at all: never an answer. */
const toolMissing = [126, 127];
/** The same inside a pipe, where the exit code is another's: the shell says it of its own script. */
const toolMissingInside =
  /(?:\/\.bench\.\w+\/\d+\.sh|\/proc\/self\/fd\/3): (?:line \d+: )?\S+: (?:command )?not found$/m;
/** What BusyBox's `timeout` leaves. */
const timedOut = [143, 137];
const kept = 4000;

type Command = [pieces: TemplateStringsArray, ...values: unknown[]];

/**
 * A machine or a probe, as a check sees it. Every verb takes a zx template and records what it saw;
 * a missing tool or a dead machine is `NotObserved`, whichever answer was hoped for.
 *
 * On machines the shell is the bench's BusyBox (`ip`, `cat`, `ping`, `nc`… are its own); on probes
 * it is bash with the real clients.
 */
export class Node {
  readonly name: NodeName;
  private readonly channel: Promise<Channel>;
  private readonly evidence: Observation[];
  private readonly signal: AbortSignal;
  /** Answers that the machine still owes, whether or not anybody waits for them. */
  private readonly owed = new Set<Promise<Answer>>();

  constructor(
    name: NodeName,
    channel: Promise<Channel>,
    evidence: Observation[],
    signal: AbortSignal,
  ) {
    this.name = name;
    this.channel = channel;
    this.evidence = evidence;
    this.signal = signal;
  }

  /** Run a command, whatever it answers. */
  async ask(...command: Command): Promise<ProcessOutput> {
    return this.run(defaultLimitMs, command);
  }

  /** The same with a limit of its own, in milliseconds. */
  within(limitMs: number): (...command: Command) => Promise<ProcessOutput> {
    return (...command) => this.run(limitMs, command);
  }

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

  /** Settles once nothing that was asked is at work any more: a deadline ends the wait for it, not the work. */
  async quiet(): Promise<void> {
    await Promise.allSettled(this.owed);
  }

  private async run(limitMs: number, [pieces, ...values]: Command): Promise<ProcessOutput> {
    const command = written(pieces, ...values);
    const brief = briefCommand(command);
    // What is asked now would be done, and nobody would wait for it.
    if (this.signal.aborted) {
      throw this.notObserved(`the deadline came before \`${brief}\``);
    }
    let lost: NotObserved | undefined;
    const at = new Date();
    const start = performance.now();
    const shell = $({
      spawn: remoteSpawn(
        (script) => this.send(script, limitMs),
        this.signal,
        (why) => {
          lost = why;
        },
      ),
      prefix: "",
      postfix: "",
      quote,
      nothrow: true,
      quiet: true,
      signal: this.signal,
    });
    const output = await shell(pieces, ...values);
    const durationMs = Math.round(performance.now() - start);
    const exitCode = output.exitCode ?? -1;
    this.evidence.push({
      where: this.name,
      command,
      exitCode,
      stdout: output.stdout.slice(0, kept),
      stderr: output.stderr.slice(0, kept),
      at: at.toISOString(),
      durationMs,
    });
    if (lost) throw this.notObserved(lost.message);
    if (this.signal.aborted) throw this.notObserved(`the deadline came during \`${brief}\``);
    if (toolMissing.includes(exitCode) || toolMissingInside.test(output.stderr)) {
      throw this.notObserved(`\`${brief}\` could not be run: ${output.stderr.trim()}`);
    }
    if (timedOut.includes(exitCode) && durationMs >= limitMs) {
      throw this.notObserved(`\`${brief}\` did not end within ${limitMs} ms`);
    }
    return output;
  }

  private async send(script: string, limitMs: number): Promise<Answer> {
    const answer = this.channel.then((open) => open.run(script, limitMs));
    this.owed.add(answer);
    try {
      return await answer;
    } finally {
      this.owed.delete(answer);
    }
  }

  private notObserved(why: string): NotObserved {
    return new NotObserved(`${this.name}: ${why}`, this.name);
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
    const said = (output.stderr.trim() || output.stdout.trim()).split("\n").slice(-3).join(" / ");
    return new Mismatch(expected, `exit ${output.exitCode}${said ? `: ${said}` : ""}`);
  }
}

/** The command as it was sent, secrets left out. */
function written(...[pieces, ...values]: Command): string {
  const shown = (value: unknown) => (value instanceof Secret ? "•••" : quote(String(value)));
  return pieces.reduce((text, piece, index) => {
    const value = values[index - 1];
    return text + (Array.isArray(value) ? value.map(shown).join(" ") : shown(value)) + piece;
  });
}
