import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../ground/home.js";
import { turn } from "./turn.js";

/**
 * Long files of live tests of which a run takes one set, the next run the other: all of them would not fit into
 * its time.
 */
const sets = [
  ["class-kill", "deployment", "guides", "kill", "monitoring", "variations"],
  ["dead-machines", "reset", "restart", "save", "standard-command-line", "terminal"],
];

/** Which of the runs that take them this is, for the files of one set: a turn of their own. */
export const turnOfSet: number = Math.floor(turn / sets.length);

/** The files of live tests that a run takes, and those that it leaves to another. */
export async function filesOfThisRun(
  run = turn,
): Promise<{ readonly taken: string[]; readonly left: string[] }> {
  const names = await readdir(join(root, "test"), { recursive: true });
  const all = names
    .filter((name) => name.endsWith(".live.test.ts"))
    .map((name) => `test/${name}`)
    .sort();
  const others = (sets[(run + 1) % sets.length] ?? []).map(
    (name) => `test/live/${name}.live.test.ts`,
  );
  return {
    taken: all.filter((file) => !others.includes(file)),
    left: all.filter((file) => others.includes(file)),
  };
}
