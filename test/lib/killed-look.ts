import { expect } from "vitest";
import type { Lab } from "../../checks/lib/run/lab.js";
import { leftBehindNotes, type MadeByLook, madeByLooks } from "../../scripts/facts/journal.js";
import { startLab } from "./lab-command.js";
import { look } from "./live-lab.js";

export interface KilledLook {
  /** What it noted before it made it. */
  readonly left: readonly MadeByLook[];
  /** Look at something else, which takes away all that was left. */
  nextLook(): Promise<void>;
}

/**
 * Kill a look once something that it makes is there.
 *
 * @param words what `lab check` is asked for
 */
export async function killedLook(
  lab: Lab,
  words: string,
  isThere: () => Promise<boolean>,
): Promise<KilledLook> {
  const { child, ended } = startLab(["check", lab.name, words]);
  await expect.poll(isThere, { timeout: 60_000, interval: 20 }).toBe(true);
  child.kill("SIGKILL");
  await ended;
  const left = await madeByLooks.read(lab.name);
  expect(left).not.toEqual([]);
  return {
    left,
    async nextLook() {
      await look(lab, ["cp03/carrier-is-up"]);
      expect(await madeByLooks.read(lab.name)).toEqual([]);
      const named = (await leftBehindNotes.read(lab.name)).map(({ what }) => what);
      for (const { what } of left) expect(named).not.toContainEqual(what);
    },
  };
}
