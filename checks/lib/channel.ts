import { createInterface } from "node:readline";
import type { Duplex } from "node:stream";
import { PassThrough } from "node:stream";
import { docker } from "../../scripts/lib/docker.js";

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The bench could not look: no such machine, no channel, no answer in time. Nobody's fault but ours. */
export class NotObserved extends Error {
  override readonly name = "NotObserved";
}

/**
 * Runs every request in a process of its own, at once, and answers each on one line:
 * id, exit code, standard output and standard error in base 64. In /run, since a boot empties /tmp.
 */
const agent = `
d=$(mktemp -d /run/.bench.XXXXXX) && trap 'rm -rf "$d"' EXIT && echo ready
while read -r id limit script; do
  (
    echo "$script" | base64 -d > "$d/$id.sh"
    timeout -k 1 "$limit" $BENCH_SHELL "$d/$id.sh" > "$d/$id.out" 2> "$d/$id.err" < /dev/null
    code=$?
    { echo "$id $code $(base64 "$d/$id.out" | tr -d '\\n'), $(base64 "$d/$id.err" | tr -d '\\n')," > "$d/$id.answer"; }
    flock "$d" cat "$d/$id.answer"
    rm -f "$d/$id".*
  ) &
done
`;

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
    const giveUp = new AbortController();
    const deadline = new Promise<never>((_, reject) => {
      late = setTimeout(() => {
        reject(new NotObserved(`${container} did not answer within ${openMs} ms`));
        // What nobody waits for any more would keep the program from ending.
        giveUp.abort();
      }, openMs);
    });
    try {
      return await Promise.race([
        Channel.connect(container, busybox, shell, giveUp.signal),
        deadline,
      ]);
    } catch (problem) {
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
    abortSignal: AbortSignal,
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
      abortSignal,
    });
    const stream = await exec.start({ hijack: true, stdin: true, abortSignal });
    abortSignal.addEventListener("abort", () => stream.destroy());
    if (abortSignal.aborted) stream.destroy();
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
      this.stream.write(`${id} ${seconds} ${Buffer.from(script).toString("base64")}\n`);
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
    const [id, code, stdout = "", stderr = ""] = line.split(" ");
    const settle = this.waiting.get(Number(id));
    this.waiting.delete(Number(id));
    settle?.({ code: Number(code), stdout: decode(stdout), stderr: decode(stderr) });
  }

  private end(): void {
    this.dead ??= new NotObserved("the machine stopped while it was being observed");
    this.tellLost();
    for (const settle of this.waiting.values()) settle(this.dead);
    this.waiting.clear();
  }
}

/** A field is base 64 and a comma, so that an empty one is still there. */
function decode(field: string): string {
  return Buffer.from(field.slice(0, -1), "base64").toString("utf8");
}
