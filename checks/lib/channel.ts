import { type Duplex, PassThrough, type Readable } from "node:stream";
import split from "split2";
import { docker } from "../../scripts/lib/docker.js";
import type { NodeName } from "../../stacks/plan.js";
import { type Answer, Answers, agent, answerBytes, lineLetters, request } from "./agent.js";
import { bounded } from "./bounded.js";

/** The bench could not look: no such machine, no channel, no answer in time. */
export class NotObserved extends Error {
  override readonly name = "NotObserved";
  /** The node that kept it from looking; undefined where it is none's doing. */
  readonly where: NodeName | undefined;

  /** @param message what is told of it is `bounded`: a machine may have said the most of it */
  constructor(message: string, where?: NodeName) {
    super(bounded(message));
    this.where = where;
  }
}

/** How long a machine may take to open its channel, in milliseconds. */
const openMs = 2500;

/** Beyond the limit that the machine itself keeps, in milliseconds: then the machine is dead. */
const graceMs = 2500;

/** Most that a machine's shell may complain of beside its answers, in bytes; what is told of it, in letters. */
const complaintBytes = 2 ** 20;
const toldLetters = 2000;

/**
 * One conversation with one machine: a single `docker exec` that carries every command, several at
 * a time. On a machine its shell is the bench's own BusyBox, mounted read-only and static, so that
 * nothing installed on the machine comes between a check and the kernel. Root on the machine may speak
 * in its stead: who says more than he may, or what nobody asked, is not heard any more.
 */
export class Channel {
  private readonly stream: Duplex;
  private readonly waiting = new Map<number, (answer: Answer | NotObserved) => void>();
  private readonly answers = new Answers();
  private last = 0;
  private dead: NotObserved | undefined;
  private tellLost: (why: NotObserved) => void = () => undefined;

  private constructor(stream: Duplex) {
    this.stream = stream;
  }

  /**
   * @param container Docker's name of the machine
   * @param busybox path of BusyBox in it
   * @param shell what each command is run by
   * @throws NotObserved when the machine is not there, is stopped, or does not answer
   */
  static async open(container: string, busybox: string, shell: string): Promise<Channel> {
    let late: NodeJS.Timeout | undefined;
    const given = new AbortController();
    const deadline = new Promise<never>((_, reject) => {
      late = setTimeout(
        () => reject(new NotObserved(`${container} did not answer within ${openMs} ms`)),
        openMs,
      );
    });
    try {
      return await Promise.race([
        Channel.connect(container, busybox, shell, given.signal),
        deadline,
      ]);
    } catch (problem) {
      // A conversation that opens too late, or never, would keep this program alive.
      given.abort();
      if (problem instanceof NotObserved) throw problem;
      throw new NotObserved(`${container}: ${(problem as Error).message}`);
    } finally {
      clearTimeout(late);
    }
  }

  private static async connect(
    container: string,
    busybox: string,
    shell: string,
    signal: AbortSignal,
  ): Promise<Channel> {
    const exec = await docker.getContainer(container).exec({
      Cmd: [busybox, "sh", "-c", agent],
      Env: [
        `BENCH_SHELL=${shell}`,
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "LC_ALL=C.UTF-8",
      ],
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
      abortSignal: signal,
    });
    const stream = await exec.start({ hijack: true, stdin: true, abortSignal: signal });
    if (signal.aborted) stream.destroy();
    signal.addEventListener("abort", () => stream.destroy());
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    docker.modem.demuxStream(stream, stdout, stderr);
    return Channel.over(stream, stdout, stderr);
  }

  /**
   * A conversation with an agent that was started.
   *
   * @param stream what it reads, and what ends with it
   * @throws Error when it ends, or says anything, before it is ready
   */
  static async over(stream: Duplex, stdout: Readable, stderr: Readable): Promise<Channel> {
    const channel = new Channel(stream);
    let complaint = "";
    let complained = 0;
    stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk).slice(0, toldLetters);
      complained += chunk.length;
      if (complained > complaintBytes) channel.end(tooMuch("its shell complained too much"));
    });
    await new Promise<void>((ready, fail) => {
      stream.once("end", () => fail(new Error(complaint || "its shell ended at once")));
      channel.onLost(fail);
      let isReady = false;
      stdout
        .pipe(split({ maxLength: lineLetters }))
        .on("data", (line: string) => {
          if (isReady) return channel.deliver(line);
          if (line !== "ready") return channel.end(tooMuch("it did not speak as an agent does"));
          isReady = true;
          ready();
        })
        .on("error", () => channel.end(tooMuch(`its line is longer than ${lineLetters} letters`)));
      stream.on("end", () => channel.end()).on("error", () => channel.end());
    });
    return channel;
  }

  /**
   * Run a script and wait for its answer.
   *
   * @throws NotObserved when the machine stops answering
   */
  async run(script: string, limitMs: number): Promise<Answer> {
    if (this.dead) throw this.dead;
    const id = ++this.last;
    const answer = await new Promise<Answer | NotObserved>((settle) => {
      const timer = setTimeout(() => {
        this.end(
          new NotObserved(
            `no answer ${graceMs} ms after the limit of ${limitMs} ms: the machine is dead`,
          ),
        );
      }, limitMs + graceMs);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        settle(answer);
      });
      this.answers.expect(id);
      const seconds = Math.max(1, Math.ceil(limitMs / 1000));
      this.stream.write(request(id, seconds, script));
    });
    if (answer instanceof NotObserved) throw answer;
    return answer;
  }

  /** Have somebody told once it will never answer again, and why. */
  onLost(tell: (why: NotObserved) => void): void {
    this.tellLost = tell;
    if (this.dead) tell(this.dead);
  }

  close(): void {
    this.stream.end();
    this.stream.destroy();
  }

  private deliver(line: string): void {
    if (this.dead) return;
    try {
      const ended = this.answers.read(line);
      if (!ended) return;
      const [id, answer = new NotObserved(`it answered more than ${answerBytes} bytes`)] = ended;
      this.waiting.get(id)?.(answer);
      this.waiting.delete(id);
    } catch (problem) {
      this.end(tooMuch((problem as Error).message));
    }
  }

  private end(why = new NotObserved("the machine stopped while it was being observed")): void {
    this.dead ??= why;
    // Whoever holds it may forget it now: an open stream would keep this program alive.
    this.stream.destroy();
    this.tellLost(this.dead);
    for (const settle of this.waiting.values()) settle(this.dead);
    this.waiting.clear();
  }
}

/** Somebody on the machine speaks in the place of the bench's shell, or has it say what nobody can hold. */
function tooMuch(said: string): NotObserved {
  return new NotObserved(`${said}: not heard any more`);
}
