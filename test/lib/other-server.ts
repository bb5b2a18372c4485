import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../../scripts/ground/home.js";
import type { Acts } from "./programs/one-server.js";

const program = join(root, "test", "lib", "programs", "one-server.ts");

/** A server with a home of its own, in a process of its own (`programs/one-server.ts`). */
export class OtherServer {
  readonly home: string;
  private child: ChildProcess | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(home: string) {
    this.home = home;
  }

  /** As others are told of it. */
  get told(): string {
    return `${hostname()}:${this.home}`;
  }

  async start(): Promise<void> {
    const env = { ...process.env, PLATEAU_HOME: this.home };
    this.child = fork(program, { cwd: root, execArgv: ["--import", "tsx"], env });
    await once(this.child, "message");
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  /** Have it as new. */
  async clear(): Promise<void> {
    await this.do("rest").catch(() => undefined);
    for (const name of readdirSync(this.home)) {
      rmSync(join(this.home, name), { recursive: true, force: true });
    }
  }

  /** Have something done there, when all that was asked before is over. */
  do<A extends keyof Acts>(
    act: A,
    ...words: Parameters<Acts[A]>
  ): Promise<Awaited<ReturnType<Acts[A]>>> {
    const done = this.last.then(async () => {
      if (!this.child) throw new Error("this server does not run");
      const answered = once(this.child, "message");
      this.child.send({ act, words });
      const [{ value, problem }] = await answered;
      if (problem !== undefined) throw new Error(problem);
      return value;
    });
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Do something with a lab in hand there, as whoever changes it. */
  async change(lab: string, work: () => Promise<void> | void): Promise<void> {
    await this.do("take", lab);
    try {
      await work();
    } finally {
      await this.do("letGo", lab);
    }
  }

  path(...names: readonly string[]): string {
    return join(this.home, ...names);
  }

  has(...names: readonly string[]): boolean {
    return existsSync(this.path(...names));
  }

  read(...names: readonly string[]): string {
    return readFileSync(this.path(...names), "utf8");
  }

  write(text: string, ...names: readonly string[]): void {
    mkdirSync(dirname(this.path(...names)), { recursive: true });
    writeFileSync(this.path(...names), text, { mode: 0o600 });
  }

  remove(...names: readonly string[]): void {
    rmSync(this.path(...names), { recursive: true });
  }
}
