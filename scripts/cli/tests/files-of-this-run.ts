import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../ground/home.js";
import { turn } from "./turn.js";

/**
 * Files of live tests of which a run takes one set, the next run the next: all of them would not fit into its time.
 * Each set takes about as long as the others. What a class relies on each day is in none: every run has it.
 */
const sets = [
  [
    "company",
    "deployment",
    "save",
    "shortcuts",
    "turns",
    "virtualisation",
    "log-floods",
    "unreadable-files",
    "shared-state",
  ],
  [
    "kill",
    "monitoring",
    "restart",
    "two-looks",
    "files",
    "application",
    "consoles",
    "server-killed",
    "by-keyboard",
    "extras",
    "class-of-three",
  ],
  // As long as a whole set.
  ["bundle"],
  ["upgrade", "class", "reset"],
  ["variations", "accessible-pages", "desktop-page", "patching-page"],
  ["pause", "class-kill", "twins", "simulated-users"],
  ["guides", "terminal", "hosts", "standard-command-line"],
  ["exams", "dead-machines", "cables", "clocks", "own-tools", "mail", "sweep"],
  ["engine", "empty-machines"],
  ["exam-page", "hostile-output", "board-labs"],
];

/** Which of the runs that take them this is, for the files of one set: a turn of their own. */
export function turnOfSet(): number {
  return Math.floor(turn() / sets.length);
}

/** The files of live tests that a run takes, and those that it leaves to another. */
export async function filesOfThisRun(
  run = turn(),
): Promise<{ readonly taken: string[]; readonly left: string[] }> {
  const names = await readdir(join(root, "test"), { recursive: true });
  const all = names
    .filter((name) => name.endsWith(".live.test.ts"))
    .map((name) => `test/${name}`)
    .sort();
  const others = sets
    .filter((_, index) => index !== run % sets.length)
    .flatMap((names) => names.map((name) => `test/live/${name}.live.test.ts`));
  return {
    taken: all.filter((file) => !others.includes(file)),
    left: all.filter((file) => others.includes(file)),
  };
}
