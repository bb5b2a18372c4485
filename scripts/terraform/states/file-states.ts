import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { statedHere, stateFile, statesFolder } from "../../ground/shelf/state-file-name.js";
import { writeWhole } from "../../ground/write-whole.js";
import type { States } from "./states.js";

/** States in files of a lab's folder, as the engine itself keeps them, with the one before beside each. */
export const fileStates: States = {
  stacks: statedHere,

  read(candidate, stack) {
    return textOf(stateFile(candidate, stack));
  },

  async write(candidate, stack, state) {
    const file = stateFile(candidate, stack);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, state);
  },

  async remove(candidate, stack) {
    const file = stateFile(candidate, stack);
    await Promise.all([file, backupOf(file)].map((name) => rm(name, { force: true })));
  },

  async removeAll(candidate) {
    await rm(statesFolder(candidate), { recursive: true, force: true });
  },

  /** One that was killed as it wrote leaves half a state: the one before is taken, or none. */
  async mend(candidate) {
    for (const stack of await this.stacks(candidate)) {
      const file = stateFile(candidate, stack);
      const text = (await textOf(file)) ?? "";
      if (text === "" || isWhole(text)) continue;
      const before = await textOf(backupOf(file));
      if (before && isWhole(before)) await copyFile(backupOf(file), file);
      else await rm(file);
    }
  },

  /** Whoever works on files does so on this server. */
  async atRest() {},

  where: stateFile,
};

function backupOf(file: string): string {
  return `${file}.backup`;
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== "ENOENT") throw problem;
    return undefined;
  });
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
