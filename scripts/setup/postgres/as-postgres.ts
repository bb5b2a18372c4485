import { asRoot } from "../as-root.js";

/** Debian's tools warn of a language that is not installed, in the middle of what they print. */
const env = { LC_ALL: "C.UTF-8" };

/**
 * Run a program as the account that owns PostgreSQL on this machine.
 *
 * @returns what it prints
 */
export function asPostgres(file: string, args: readonly string[]): Promise<string> {
  // Where the caller is, that account may not be allowed to be.
  return asRoot("env", ["--chdir=/", "runuser", "-u", "postgres", "--", file, ...args], { env });
}
