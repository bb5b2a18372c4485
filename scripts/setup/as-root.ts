import { delimiter } from "node:path";
import { execa } from "execa";
import { Misuse } from "../ground/misuse.js";
import { findCommand, systemFolders } from "./find-command.js";

/** The command line that runs a program as root: itself, or through sudo. */
function rootCommand(file: string, args: readonly string[]): [string, string[]] {
  if (process.getuid?.() === 0) return [file, [...args]];
  if (findCommand("sudo")) return ["sudo", [file, ...args]];
  throw new Misuse({
    fr: `« ${[file, ...args].join(" ")} » demande les droits de root et sudo est absent : lancez cette commande en tant que root, puis recommencez`,
    en: `'${[file, ...args].join(" ")}' needs root and there is no sudo: run this command as root, then start again`,
  });
}

/** Runs a program as root. What it prints goes into the error if it fails. */
export async function asRoot(
  file: string,
  args: readonly string[],
  { env = {}, onLine }: { env?: Record<string, string>; onLine?: (line: string) => void } = {},
): Promise<string> {
  // sudo drops the environment: the variables are given as arguments of env.
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const run = execa(...rootCommand("env", [...variables, file, ...args]), {
    all: true,
    stdin: "inherit",
    env: { PATH: [process.env["PATH"], ...systemFolders].join(delimiter) },
  });
  if (onLine) run.all.on("data", (chunk) => onLine(lastLine(String(chunk))));
  return (await run).all;
}

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1)?.trim() ?? "";
}
