import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { Duplex, type Readable, type Writable } from "node:stream";
import type { Endpoint } from "./endpoint.js";

/** How long ssh may take to be let in, in seconds: whoever asks has a limit of his own as well. */
const connectS = 10;
/** How much is kept of what ssh says on its stderr, in characters: the host over there may say anything. */
const longest = 400;

/**
 * A connection to the engine of another host as Docker's own clients make it: the user's `ssh`, with his keys and
 * his configuration, to a `docker system dial-stdio` over there. It never asks for a password, and talks to no host
 * that the user has not come to know.
 */
export class SshConnection extends Duplex {
  private readonly ssh: ChildProcessByStdio<Writable, Readable, Readable>;

  constructor(endpoint: Extract<Endpoint, { kind: "ssh" }>) {
    super();
    this.ssh = spawn("ssh", wordsFor(endpoint), { stdio: ["pipe", "pipe", "pipe"] });
    const { stdin, stdout, stderr } = this.ssh;
    let said = "";
    stderr.setEncoding("utf8").on("data", (words: string) => {
      said = (said + words).slice(-longest);
    });
    stdout.on("data", (bytes: Buffer) => {
      if (!this.push(bytes)) stdout.pause();
    });
    // That nobody reads is told by its end, with what it said.
    stdin.on("error", () => undefined);
    this.ssh.on("error", (problem) => this.destroy(problem));
    this.ssh.on("close", (code) => {
      if (code === 0) this.push(null);
      else this.destroy(new Error(said.trim() || `ssh: ${code}`));
    });
  }

  override _read(): void {
    this.ssh.stdout.resume();
  }

  override _write(bytes: Buffer, _: BufferEncoding, done: () => void): void {
    this.ssh.stdin.write(bytes, () => done());
  }

  override _final(done: () => void): void {
    this.ssh.stdin.end(done);
  }

  override _destroy(problem: Error | null, done: (problem?: Error | null) => void): void {
    this.ssh.kill();
    done(problem);
  }

  // What a pool of connections asks of a socket.

  setKeepAlive(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setTimeout(): this {
    return this;
  }

  /** Nothing waits for a connection that nobody uses. */
  unref(): this {
    this.ssh.unref();
    for (const pipe of this.pipes()) pipe.unref();
    return this;
  }

  ref(): this {
    this.ssh.ref();
    for (const pipe of this.pipes()) pipe.ref();
    return this;
  }

  /** They are sockets, which their types don't tell. */
  private pipes(): Socket[] {
    const { stdin, stdout, stderr } = this.ssh;
    return [stdin, stdout, stderr] as unknown as Socket[];
  }
}

function wordsFor({ host, port, user, path }: Extract<Endpoint, { kind: "ssh" }>): string[] {
  return [
    "-T",
    ...["-o", "BatchMode=yes"],
    ...["-o", `ConnectTimeout=${connectS}`],
    ...["-o", "ServerAliveInterval=5"],
    ...["-o", "ServerAliveCountMax=3"],
    ...(port === undefined ? [] : ["-p", String(port)]),
    ...(user === undefined ? [] : ["-l", user]),
    "--",
    // ssh takes an address of IPv6 without its brackets.
    host.replace(/^\[|\]$/g, ""),
    "docker",
    ...(path === undefined ? [] : ["--host", `unix://${path}`]),
    "system",
    "dial-stdio",
  ];
}
