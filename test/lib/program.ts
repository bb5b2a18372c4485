import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { temporaryFolder } from "./temporary-folder.js";

/** A process of a small program that says JSON, a line at a time. */
export interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Hand it something, a line of JSON. */
  send(what: object): void;
  /** The next thing that it says; undefined once it has ended. */
  next(): Promise<unknown>;
}

export interface ProgramOptions {
  /** The user that it runs as, where root asks. @default - as whoever asks */
  readonly uid?: number;
  /** What its environment has besides. @default - nothing */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it runs as if on another server: no name in the kernel is seen from there. @default false */
  readonly isElsewhere?: boolean;
}

/**
 * Compile one of `test/lib/programs/`, with all that it uses, so that many of it start at once.
 *
 * @returns starts it; it goes with the test
 */
export async function program(
  name: string,
  { uid, env = {}, isElsewhere = false }: ProgramOptions = {},
): Promise<(...args: readonly string[]) => Started> {
  const folder = temporaryFolder();
  if (uid !== undefined) chmodSync(folder, 0o755);
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, "test", "lib", "programs", `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Of the engine's client: native parts that it does without where they are not there.
    loader: { ".node": "empty" },
    // For packages that are no modules.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  const isRoot = process.getuid?.() === 0;
  const [command = "", ...words] = [
    ...(isElsewhere ? ["unshare", ...(isRoot ? [] : ["--map-root-user"]), "--net"] : []),
    // Some of them are at work without end: they go with a run of tests that is killed.
    ...["setpriv", "--pdeathsig", "KILL"],
    process.execPath,
    outfile,
  ];
  return (...args) => {
    const child = spawn(command, [...words, ...args], {
      stdio: ["pipe", "pipe", "inherit"],
      // Another user has labs of his own.
      env: {
        ...process.env,
        ...(uid !== undefined && { PLATEAU_HOME: join(folder, "home") }),
        ...env,
      },
      ...(uid !== undefined && { uid, gid: uid, cwd: "/" }),
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    onTestFinished(async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
    });
    return {
      child,
      pid: child.pid ?? 0,
      send: (what) => void child.stdin.write(`${JSON.stringify(what)}\n`),
      async next() {
        const { value, done } = await lines.next();
        return done ? undefined : JSON.parse(value);
      },
    };
  };
}
