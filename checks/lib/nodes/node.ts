import type { z } from "zod";
import { $, type ProcessOutput, quote } from "zx/core";
import { type Answer, tooLong } from "../../../scripts/channel/agent.js";
import { type Channel, NotObserved } from "../../../scripts/channel/channel.js";
import { remoteSpawn } from "../../../scripts/channel/remote-spawn.js";
import { english, type Told, text } from "../../../scripts/ground/text.js";
import type { MachineName, NodeName } from "../../../stacks/plan/plan.js";
import type { Asking } from "./asking.js";
import { briefCommand } from "./brief-command.js";
import type { Hurry } from "./hurry.js";
import type { LabTime } from "./lab-time.js";
import { shortest, withLimits } from "./limit.js";
import type { Observation } from "./observation.js";
import { OutOfTime } from "./out-of-time.js";
import { readAnswer } from "./read-answer.js";
import { Secret } from "./secret.js";
import { withoutTrace } from "./without-trace.js";

/** How long one command may take, in milliseconds. */
export const defaultLimitMs = 4000;
/** Exit codes of a shell that could not run the command at all: never an answer. */
const toolMissing = [126, 127];
/**
 * The same inside a pipe, where the exit code is another's, and a shell without processes or memory left: both
 * BusyBox and bash say it of their own script.
 */
const shellFailed =
  /(?:\/\.bench\.\w+\/\d+\.sh|\/proc\/self\/fd\/3): (?:line \d+: )?(?:\S+: (?:command )?not found|can't fork: .*|fork: (?!retry: ).*|xrealloc: cannot allocate .*)$|^sh: out of memory$/m;
/** What `timeout` leaves: BusyBox's, coreutils', and after its second signal. */
export const timedOut: readonly number[] = [143, 124, 137];
/** SIGKILL: the host was short of memory. */
const killed = 137;
const kept = 4000;

export type Command = [pieces: TemplateStringsArray, ...values: unknown[]];

/**
 * What a check asks, a `Machine` or a `Probe`. Every verb takes a zx template and records what it saw;
 * a missing tool or a dead node is `NotObserved`, whichever answer was hoped for.
 */
export class Node {
  readonly name: NodeName;
  private readonly channel: Promise<Channel>;
  private readonly evidence: Observation[];
  protected readonly signal: AbortSignal;
  private readonly time: LabTime;
  private readonly hurry: Hurry;
  /** Answers that the machine still owes, whether or not anybody waits for them. */
  private readonly owed = new Set<Promise<Answer>>();

  constructor(
    name: NodeName,
    channel: Promise<Channel>,
    { evidence, signal, time, hurry }: Asking,
  ) {
    this.name = name;
    this.channel = channel;
    this.evidence = evidence;
    this.signal = signal;
    this.time = time;
    this.hurry = hurry;
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
   * Run a command that does the bench's own work: a tool of a probe, BusyBox on a machine. That it fails is
   * the bench's doing, and no verdict.
   *
   * @throws NotObserved with what the command said when its exit code is another than 0
   */
  async must(...command: Command): Promise<ProcessOutput> {
    return this.expecting([0])(...command);
  }

  /**
   * Run a tool some of whose exit codes are answers, e.g. 0 and 9 of `dig`.
   *
   * @param limitMs how long it may take, in milliseconds
   * @throws NotObserved with what the tool said when it exits with any other
   */
  expecting(
    codes: readonly number[],
    limitMs = defaultLimitMs,
  ): (...command: Command) => Promise<ProcessOutput> {
    return async (...command) => {
      const output = await this.run(limitMs, command);
      if (!codes.includes(output.exitCode ?? -1)) throw this.failed(command, saidLast(output));
      return output;
    };
  }

  /**
   * Run a tool of the bench that prints one JSON document.
   *
   * @param limitMs how long it may take, in milliseconds
   * @throws NotObserved when the tool fails, or prints anything else
   */
  json<T>(schema: z.ZodType<T>, limitMs = defaultLimitMs): (...command: Command) => Promise<T> {
    return async (...command) => {
      const { stdout } = await this.expecting([0], limitMs)(...command);
      return readAnswer(this, `\`${briefCommand(written(...command))}\``, stdout, schema);
    };
  }

  /** What the clock of the lab's own time shows, in milliseconds: waits of several commands are told by it. */
  now(): number {
    return this.time.now();
  }

  /** Settles once nothing that was asked is at work any more: a deadline ends the wait for it, not the work. */
  async quiet(): Promise<void> {
    await Promise.allSettled(this.owed);
  }

  /** @throws NotObserved when the command gave no answer */
  protected async run(limitMs: number, [pieces, ...values]: Command): Promise<ProcessOutput> {
    const command = written(pieces, ...values);
    const brief = briefCommand(command);
    // What is asked now would be done, and nobody would wait for it.
    if (this.signal.aborted) {
      throw this.outOfTime({
        fr: `l'échéance est venue avant \`${brief}\``,
        en: `the deadline came before \`${brief}\``,
      });
    }
    let lost: NotObserved | undefined;
    const at = new Date();
    const start = performance.now();
    const began = this.time.mark();
    const { patience } = this.time;
    const givenMs = Math.round(limitMs * patience);
    const shell = $({
      spawn: remoteSpawn(
        (script) => this.send(script, givenMs),
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
    const sent = values.map((value) => withLimits(value, patience));
    const output = await withoutTrace(() => shell(pieces, ...sent));
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
    if (lost) throw this.unanswered(command, lost.told);
    if (this.signal.aborted) {
      throw this.outOfTime(
        {
          fr: `l'échéance est venue pendant \`${brief}\``,
          en: `the deadline came during \`${brief}\``,
        },
        command,
      );
    }
    if (toolMissing.includes(exitCode) || shellFailed.test(output.stderr)) {
      throw this.notObserved({
        fr: `\`${brief}\` n'a pas pu être lancé : ${output.stderr.trim()}`,
        en: `\`${brief}\` could not be run: ${output.stderr.trim()}`,
      });
    }
    if (timedOut.includes(exitCode) && durationMs >= givenMs) {
      throw this.outOfTime(
        {
          fr: `\`${brief}\` ne s'est pas terminé en ${limitMs} ms`,
          en: `\`${brief}\` did not end within ${limitMs} ms`,
        },
        command,
      );
    }
    this.hurry.note({
      where: this.name,
      command: brief,
      tookMs: durationMs,
      limit: shortest(values),
      patience,
      slowness: this.time.slownessSince(began),
    });
    if (this.crashed(output)) {
      throw this.notObserved({
        fr: `\`${brief}\` s'est effondré : ${saidLast(output)}`,
        en: `\`${brief}\` crashed: ${saidLast(output)}`,
      });
    }
    return output;
  }

  private async send(script: string, limitMs: number): Promise<Answer> {
    const answer = this.channel.then((open) => open.run(script, limitMs, this.time.after));
    this.owed.add(answer);
    try {
      return await answer;
    } finally {
      this.owed.delete(answer);
    }
  }

  /** Whether a tool of the bench's own broke, so that nobody has answered. */
  protected crashed({ exitCode }: ProcessOutput): boolean {
    return exitCode === killed;
  }

  /** What to throw where this node kept the bench from looking. */
  notObserved(why: Told): NotObserved {
    return new NotObserved(text`${this.name}: ${why}`, this.name);
  }

  /** The same where it had too little time. */
  outOfTime(why: Told, command = ""): OutOfTime {
    return new OutOfTime(text`${this.called(command)}: ${why}`, this.name);
  }

  /** What to throw where no answer came: of what was fed without end that is the doing of whoever fed it. */
  private unanswered(command: string, why: Told): NotObserved {
    const [feeder, ...others] = english(why) === tooLong.en ? this.asked(command) : [];
    const where = feeder && others.length === 0 ? feeder : this.name;
    return new NotObserved(text`${this.called(command)}: ${why}`, where);
  }

  /** This node, and whom it asked. */
  private called(command: string): Told {
    const names = this.asked(command).join(", ");
    if (!names) return this.name;
    return { fr: `${this.name} (qui interrogeait ${names})`, en: `${this.name} (asking ${names})` };
  }

  /** Machines that a command speaks to from here. */
  protected asked(_command: string): readonly MachineName[] {
    return [];
  }

  private failed(command: Command, why: string): NotObserved {
    const brief = briefCommand(written(...command));
    return this.notObserved({
      fr: `\`${brief}\` a échoué : ${why}`,
      en: `\`${brief}\` failed: ${why}`,
    });
  }
}

/** How a command ended: its exit code, and its last words. */
export function saidLast({ exitCode, stdout, stderr }: ProcessOutput): string {
  const said = (stderr.trim() || stdout.trim()).split("\n").slice(-3).join(" / ");
  return `exit ${exitCode}${said ? `: ${said}` : ""}`;
}

/**
 * A command as text for a shell, to be kept and run later.
 *
 * @throws Error where it holds a secret, which nobody keeps
 */
export function scriptOf(...command: Command): string {
  if (command.flat().some((value) => value instanceof Secret)) {
    throw new Error(`a command that is kept holds a secret: ${written(...command)}`);
  }
  return written(...command);
}

/** The command as it was sent, secrets left out. */
export function written(...[pieces, ...values]: Command): string {
  const shown = (value: unknown) =>
    value instanceof Secret ? "•••" : quote(String(withLimits(value, 1)));
  return pieces.reduce((text, piece, index) => {
    const value = values[index - 1];
    return text + (Array.isArray(value) ? value.map(shown).join(" ") : shown(value)) + piece;
  });
}
