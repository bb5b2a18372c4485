import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { Exit } from "../ground/exit.js";
import { passOn } from "../ground/terminal/pass-on.js";
import { tell } from "../ground/terminal/tell.js";

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Do a command again, in a process for each company whose labs it is about: each does its own part. What one alone prints
 * goes straight through; of several, results come in the order of the companies, and those in JSON as one array.
 *
 * @param companies names that they are kept under
 * @param args words of the command
 * @returns the exit code: the worst of theirs
 */
export async function inCompanies(
  companies: readonly string[],
  args: readonly string[],
): Promise<number> {
  const [first, ...others] = companies;
  if (first !== undefined && others.length === 0) return ended(start(first, args, "inherit"));
  const parts = companies.map(async (company) => {
    const child = start(company, args, "pipe");
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error("a part of a command has no pipes");
    const [code, said] = await Promise.all([
      ended(child),
      text(stdout),
      passOn(stderr, process.stderr),
    ]);
    return { code, said };
  });
  const done = await Promise.all(parts);
  if (args.includes("--json")) tell(joined(done.map(({ said }) => said)));
  else for (const { said } of done) tell(said);
  return worst(done.map(({ code }) => code));
}

function start(company: string, args: readonly string[], stdio: "inherit" | "pipe"): ChildProcess {
  const [, script = ""] = process.argv;
  return spawn(process.execPath, [...process.execArgv, script, ...args], {
    // What is typed is for one alone.
    stdio: stdio === "pipe" ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...process.env, PLATEAU_COMPANY_PART: company },
  });
}

/** A part is stopped with the whole: a terminal tells all of them itself. */
async function ended(child: ChildProcess): Promise<number> {
  const stop = (name: NodeJS.Signals) => {
    if (name === "SIGINT" && process.stdin.isTTY) return;
    child.kill(name);
  };
  for (const name of signals) process.on(name, stop);
  try {
    return await new Promise((done, fail) => {
      child.on("error", fail);
      child.on("close", (code) => done(code ?? Exit.stopped));
    });
  } finally {
    for (const name of signals) process.off(name, stop);
  }
}

/** Of results in JSON, of one lab or several each, one array. What printed none has failed, and told why. */
function joined(texts: readonly string[]): string {
  const all = texts.flatMap((said): unknown[] => {
    if (said.trim() === "") return [];
    const value: unknown = JSON.parse(said);
    return Array.isArray(value) ? value : [value];
  });
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

/** Where something was done, wrong use of the rest is not all that there is to tell. */
function worst(codes: readonly number[]): number {
  const highest = Math.max(...codes);
  const mixed = highest === Exit.misuse && codes.some((code) => code !== Exit.misuse);
  return mixed ? Exit.notObserved : highest;
}
