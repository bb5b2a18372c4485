import { createInterface } from "node:readline";
import type { Duplex } from "node:stream";
import { PassThrough } from "node:stream";
import { docker } from "../../scripts/lib/docker.js";
import { type Answer, Answers, agent, request } from "./agent.js";

/** The bench could not look: no such machine, no channel, no answer in time. Nobody's fault but ours. */
export class NotObserved extends Error {
  override readonly name = "NotObserved";
}

/** How long a machine may take to open its channel, in milliseconds. */
const openMs = 2500;

/** Beyond the limit that the machine itself keeps, in milliseconds: then the machine is dead. */
const graceMs = 2500;

/**
 * One conversation with one machine: a single `docker exec` that carries every command, several at
 * a time. On a machine its shell is the bench's own BusyBox, mounted read-only and static, so that
 * nothing installed on the machine comes between a check and the kernel.
 */
export class Channel {
  private readonly stream: Duplex;
  private readonly waiting = new Map<number, (answer: Answer | NotObserved) => void>();
  private readonly answers = new Answers();
  private last = 0;
  private dead: NotObserved | undefined;
  private tellLost: () => void = () => undefined;

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
    const channel = new Channel(stream);
    stream.on("end", () => channel.end()).on("error", () => channel.end());
    let complaint = "";
    stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    await new Promise<void>((ready, fail) => {
      stream.once("end", () => fail(new Error(complaint || "its shell ended at once")));
      createInterface({ input: stdout }).on("line", (line) =>
        line === "ready" ? ready() : channel.deliver(line),
      );
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
        this.dead = new NotObserved(
          `no answer ${graceMs} ms after the limit of ${limitMs} ms: the machine is dead`,
        );
        this.end();
      }, limitMs + graceMs);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        settle(answer);
      });
      const seconds = Math.max(1, Math.ceil(limitMs / 1000));
      this.stream.write(request(id, seconds, script));
    });
    if (answer instanceof NotObserved) throw answer;
    return answer;
  }

  /** Have somebody told once it will never answer again. */
  onLost(tell: () => void): void {
    this.tellLost = tell;
  }

  close(): void {
    this.stream.end();
    this.stream.destroy();
  }

  private deliver(line: string): void {
    const ended = this.answers.read(line);
    if (!ended) return;
    const [id, answer] = ended;
    this.waiting.get(id)?.(answer);
    this.waiting.delete(id);
  }

  private end(): void {
    this.dead ??= new NotObserved("the machine stopped while it was being observed");
    // Whoever holds it may forget it now: an open stream would keep this program alive.
    this.stream.destroy();
    this.tellLost();
    for (const settle of this.waiting.values()) settle(this.dead);
    this.waiting.clear();
  }
}
