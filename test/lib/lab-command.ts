import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../../scripts/ground/home.js";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface LabCommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whom it runs as. @default whoever runs the tests */
  readonly uid?: number;
  /** Checkout it runs from. @default this one */
  readonly checkout?: string;
}

/** Start the real command line, as a user would. */
export function startLab(args: readonly string[], options: LabCommandOptions = {}): Running {
  const { env = {}, uid, checkout = root } = options;
  const child = spawn(join(checkout, "scripts", "lab"), args, {
    cwd: checkout,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  // What outlives a killed `lab` keeps its streams open: its end is its own.
  const ended = once(child, "exit").then(([code]) => ({
    code: code as number | null,
    stdout,
    stderr,
  }));
  return { child, ended };
}

/** Run it to its end. */
export function labCommand(
  args: readonly string[],
  options: LabCommandOptions = {},
): Promise<Ended> {
  return startLab(args, options).ended;
}
