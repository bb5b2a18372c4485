import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import type Docker from "dockerode";
import { probeImage } from "../../../modules/probe/probe-image.js";
import { LocalizedError, toldOf } from "../../ground/localized-error.js";
import { type Text, type Told, text } from "../../ground/text.js";
import { engineFacts } from "../../host/engine-facts.js";
import { engineOf } from "../../host/engine-of.js";
import { askedTimes, labWeight } from "../../host/lab-weight.js";
import { answerBytes } from "../agent.js";
import { Channel, NotObserved } from "../channel.js";
import { readMessage } from "./message.js";

const program = ["directory.py", "hands.py"]
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
  .join("\n");

/** What Docker counts a container for that says nothing else. */
const usualShares = 1024;
/** What it may use at most: programs of machines run in it, and a machine is not to be trusted. */
const mostMemory = 1 << 30;
const mostProcesses = 4096;

const outOfReach: Text = {
  fr: "le banc n'atteint pas l'intérieur des machines : ",
  en: "the bench can't reach into machines: ",
};
const handsEnded: Text = {
  fr: "les mains du banc se sont arrêtées : ",
  en: "the bench's hands ended: ",
};
const endedAtOnce: Text = { fr: "elles se sont arrêtées aussitôt", en: "they ended at once" };

interface Opening {
  readonly channel: Channel;
  readonly settle: (refused?: Told) => void;
}

/**
 * The bench's hands in one lab: a container of its own that enters the machines, for as long as this
 * program lives. Entering is safe where a machine has a user namespace of its own.
 */
export class Hands {
  private static readonly of = new Map<string, Promise<Hands>>();

  private readonly engine: Docker;
  private readonly stream: NodeJS.ReadWriteStream & { ref(): void; unref(): void };
  private readonly opening = new Map<number, Opening>();
  private readonly open = new Map<number, Channel>();
  private last = 0;

  private constructor(engine: Docker, stream: Hands["stream"]) {
    this.engine = engine;
    this.stream = stream;
  }

  /** The hands in a lab, made where there are none yet. */
  static in(candidate: string): Promise<Hands> {
    const known = Hands.of.get(candidate);
    if (known) return known;
    const made = Hands.begin(candidate, () => {
      if (Hands.of.get(candidate) === made) Hands.of.delete(candidate);
    });
    Hands.of.set(candidate, made);
    return made;
  }

  private static async begin(candidate: string, forget: () => void): Promise<Hands> {
    try {
      const engine = engineOf(candidate);
      const weight = labWeight(await engineFacts(engine), candidate);
      const container = await engine.createContainer({
        Image: probeImage().tag,
        Entrypoint: ["/usr/bin/python3", "-I", "-c", program],
        // Neither a node of the lab nor anything of it that stands.
        Labels: { "plateau.hands": candidate },
        Env: [
          `ANSWER_BYTES=${answerBytes}`,
          ...(weight ? [`WEIGHTS=${weight.usual} ${weight.asked}`] : []),
        ],
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true,
        OpenStdin: true,
        // Once this program is gone it ends.
        StdinOnce: true,
        HostConfig: {
          AutoRemove: true,
          NetworkMode: "none",
          PidMode: "host",
          UsernsMode: "host",
          ReadonlyRootfs: true,
          Memory: mostMemory,
          MemorySwap: mostMemory,
          PidsLimit: mostProcesses,
          ...(weight && {
            CpuShares: usualShares * askedTimes,
            Mounts: [{ Type: "bind", Source: weight.file, Target: "/run/weight" }],
          }),
          // A machine's, and two of which each request is freed before it begins.
          CapAdd: ["NET_ADMIN", "SYS_ADMIN", "SYS_PTRACE"],
          // Docker's profile refuses mounts, which SYS_ADMIN is here for.
          SecurityOpt: ["apparmor=unconfined"],
          // The numbers of a request's processes are set in /proc/sys.
          ReadonlyPaths: [],
        },
      });
      const stream = await container.attach({
        stream: true,
        stdin: true,
        stdout: true,
        stderr: true,
        hijack: true,
      });
      await container.start();
      const hands = new Hands(engine, stream as unknown as Hands["stream"]);
      await hands.listen(forget);
      return hands;
    } catch (problem) {
      forget();
      throw new NotObserved(text`${outOfReach}${toldOf(problem)}`);
    }
  }

  /**
   * Open the channel of a machine.
   *
   * @param name Docker's name of it
   * @throws Error when it is not there, does not run, or can't be entered
   */
  async enter(name: string, signal: AbortSignal): Promise<Channel> {
    const { Id, State, Config } = await this.engine
      .getContainer(name)
      .inspect({ abortSignal: signal });
    if (!State.Running || State.Paused || State.Restarting) {
      throw new LocalizedError({
        fr: `elle ne tourne pas (${State.Status})`,
        en: `it does not run (${State.Status})`,
      });
    }
    const id = ++this.last;
    const channel = new Channel({
      send: (request, limit, script) => this.order({ run: request, channel: id, limit, script }),
      close: () => this.close(id),
    });
    return new Promise((opened, fail) => {
      this.opening.set(id, {
        channel,
        settle: (refused) =>
          refused === undefined ? opened(channel) : fail(new LocalizedError(refused)),
      });
      this.open.set(id, channel);
      this.stream.ref();
      signal.addEventListener("abort", () => this.close(id));
      const env = Object.fromEntries(
        [
          ...(Config.Env ?? []),
          "HOME=/root",
          "BENCH_PROC=/run/bench/proc",
          "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
          "LC_ALL=C.UTF-8",
        ].map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
      );
      this.order({ open: id, pid: State.Pid, container: Id, env });
    });
  }

  private close(id: number): void {
    if (!this.open.delete(id)) return;
    this.opening.delete(id);
    this.order({ close: id });
    // Idle hands must not keep this program alive.
    if (this.open.size === 0) this.stream.unref();
  }

  private order(what: object): void {
    this.stream.write(`${JSON.stringify(what)}\n`);
  }

  /** Hear what they say, until they end. Settles once they are ready. */
  private listen(forget: () => void): Promise<void> {
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    this.engine.modem.demuxStream(this.stream, stdout, stderr);
    let complaint = "";
    stderr.on("data", (chunk) => {
      complaint += chunk;
    });
    return new Promise((ready, fail) => {
      const ended = () => {
        forget();
        const why: Told = complaint.trim().split("\n").at(-1) || endedAtOnce;
        fail(new LocalizedError(why));
        for (const { settle } of this.opening.values()) settle(why);
        for (const channel of [...this.open.values()]) {
          channel.end(text`${handsEnded}${why}`);
        }
      };
      this.stream.on("end", ended).on("error", ended);
      createInterface({ input: stdout }).on("line", (line) => {
        const told = readMessage(line);
        if ("ready" in told) {
          this.stream.unref();
          ready();
        } else if ("opened" in told) this.settle(told.opened);
        else if ("refused" in told) this.settle(told.refused, told.why);
        else if ("endless" in told) this.open.get(told.channel)?.answered(told.endless, undefined);
        else if ("lost" in told) this.open.get(told.lost)?.end();
        else {
          const { answer, channel, code, stdout, stderr } = told;
          this.open.get(channel)?.answered(answer, { code, stdout, stderr });
        }
      });
    });
  }

  private settle(id: number, refused?: Told): void {
    this.opening.get(id)?.settle(refused);
    this.opening.delete(id);
    if (refused !== undefined) this.close(id);
  }
}
