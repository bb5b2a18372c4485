import { createHash } from "node:crypto";
import type { Duplex } from "node:stream";
import type Docker from "dockerode";
import { pack } from "tar-stream";
import { gate } from "../../../modules/gate/gate.js";
import { gateImage } from "../../../modules/gate/gate-image.js";
import { withoutFrames } from "../../operations/consoles/without-frames.js";
import type { GateFile } from "./gate-files.js";

/** A connection takes seven processes and some 8 MiB. */
const memory = 512 * 2 ** 20;
const processes = 512;

/**
 * The container in which OpenSSH takes candidates' own tools in. It has no network, holds nothing of the engine and can't
 * write to its disk: whoever breaks OpenSSH finds himself there, and may ask the bench for machines, as any account of it.
 */
export class GateContainer {
  private readonly engine: Docker;
  private readonly name: string;
  /** What of accounts was written last; undefined where nothing is. */
  private settled: string | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param name of the container: one that is there is taken away */
  constructor(engine: Docker, name: string) {
    this.engine = engine;
    this.name = name;
  }

  /** Have it run, and know these accounts, whoever stopped it meanwhile. */
  ready(files: readonly GateFile[]): Promise<void> {
    const done = this.last.then(async () => {
      if (!(await this.runs())) await this.start();
      const digest = createHash("sha256").update(JSON.stringify(files)).digest("hex");
      if (digest === this.settled) return;
      await this.write(files, digest.slice(0, 16));
      this.settled = digest;
    });
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Begin OpenSSH's server for one connection, whose calls `answer` of the same id answers. */
  connect(call: string): Promise<Duplex> {
    return this.begin([...gate.sshd, "-o", `SetEnv=PLATEAU_CALL=${call}`], "0:0");
  }

  /** Begin to wait for a call: a line that says so, then one of who calls, for what, then his bytes. */
  answer(call: string): Promise<Duplex> {
    return this.begin([gate.program, "answer", call], `${gate.answerer}:${gate.answerer}`);
  }

  /** Draw a host key, as OpenSSH writes it: the private one and the public one. */
  async drawHostKey(): Promise<{ readonly own: string; readonly shown: string }> {
    const script =
      "ssh-keygen -q -t ed25519 -N '' -C plateau -f /run/drawn && cat /run/drawn.pub /run/drawn && rm /run/drawn /run/drawn.pub";
    const said = await wordsOf(await this.begin(["sh", "-ec", script], "0:0"));
    const at = said.indexOf("\n") + 1;
    return { shown: said.slice(0, at).trim(), own: said.slice(at) };
  }

  /** Take it away, with all connections. */
  async end(): Promise<void> {
    await this.last;
    await this.remove();
  }

  private async runs(): Promise<boolean> {
    if (this.settled === undefined) return false;
    try {
      return (await this.engine.getContainer(this.name).inspect()).State.Running;
    } catch (problem) {
      if ((problem as { statusCode?: number }).statusCode === 404) return false;
      throw problem;
    }
  }

  private async start(): Promise<void> {
    this.settled = undefined;
    await this.remove();
    const container = await this.engine.createContainer({
      name: this.name,
      Image: gateImage().tag,
      User: "0:0",
      NetworkDisabled: true,
      // It ends with the server that holds its input, however that ends.
      OpenStdin: true,
      StdinOnce: true,
      HostConfig: {
        NetworkMode: "none",
        IpcMode: "none",
        ReadonlyRootfs: true,
        CapDrop: ["ALL"],
        // What OpenSSH gives its own rights up with.
        CapAdd: ["SETUID", "SETGID", "SYS_CHROOT"],
        SecurityOpt: ["no-new-privileges"],
        Memory: memory,
        MemorySwap: memory,
        PidsLimit: processes,
        Tmpfs: {
          "/run": "size=4m,mode=755,noexec,nosuid,nodev",
          [gate.calls]: `size=1m,mode=711,uid=${gate.answerer},noexec,nosuid,nodev`,
        },
        LogConfig: { Type: "none", Config: {} },
        AutoRemove: true,
      },
    });
    const held = await container.attach({ stream: true, stdin: true, hijack: true });
    held.on("error", () => undefined);
    await container.start();
    // Where OpenSSH shuts up whoever has not come in yet.
    await wordsOf(await this.begin(["mkdir", "-m", "755", "/run/sshd", gate.accounts], "0:0"));
  }

  /** A folder of its own, then the link to it: who comes in meanwhile finds the accounts before, or these. */
  private async write(files: readonly GateFile[], name: string): Promise<void> {
    const script = `umask 022
cd ${gate.accounts}
rm -rf -- "$0" && mkdir -- "$0" && tar --extract --no-same-owner --directory "$0"
ln -sfn -- "$0" next && mv -T next now
for old in *; do case $old in "$0" | now) ;; *) rm -rf -- "$old" ;; esac; done
echo settled`;
    const stream = await this.begin(["sh", "-ec", script, name], "0:0");
    const archive = pack();
    for (const { path, content, mode } of files) archive.entry({ name: path, mode }, content);
    archive.finalize();
    archive.pipe(stream);
    if ((await wordsOf(stream)).trim() !== "settled") {
      throw new Error("accounts of the gate could not be written");
    }
  }

  /** Begin a program; it ends where what is written to it does. */
  private async begin(words: readonly string[], user: string): Promise<Duplex> {
    const exec = await this.engine.getContainer(this.name).exec({
      Cmd: [...words],
      User: user,
      Env: ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"],
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
      Tty: false,
    });
    return withoutFrames(await exec.start({ hijack: true, stdin: true, Tty: false }));
  }

  private async remove(): Promise<void> {
    try {
      await this.engine.getContainer(this.name).remove({ force: true });
    } catch (problem) {
      if ((problem as { statusCode?: number }).statusCode !== 404) throw problem;
    }
  }
}

async function wordsOf(stream: Duplex): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
