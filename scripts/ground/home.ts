import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { variable } from "./variable.js";

/** The checkout that this code runs from. */
export const root = join(import.meta.dirname, "..", "..");

/** Where the state of every lab lives: `.lab/` of the checkout, or `PLATEAU_HOME`. */
export function home(): string {
  return resolve(variable("PLATEAU_HOME") ?? join(root, ".lab"));
}

/** What can be made again and is shared between checkouts: engine, provider mirror, base image. */
export function cache(): string {
  return join(variable("XDG_CACHE_HOME") ?? join(homedir(), ".cache"), "plateau");
}

/** The folder of one candidate's lab: states, secrets, cables, faults in force. */
export function labHome(candidate: string): string {
  return join(home(), candidate);
}
