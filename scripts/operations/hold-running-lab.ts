import type { Tools } from "../ground/tools.js";
import { type HoldLabProps, holdLab } from "./hold-lab.js";
import { mustNotBePaused } from "./must-not-be-paused.js";

/**
 * Have a lab in hand for something that its machines have to run for.
 *
 * @throws what `holdLab` does; Misuse, with nothing done, where the lab is paused
 */
export async function holdRunningLab<T>(
  candidate: string,
  props: HoldLabProps,
  tools: Tools,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  // Before others are waited for, and again after them: one may have paused it.
  await mustNotBePaused(candidate);
  return holdLab(candidate, props, tools, async (own) => {
    await mustNotBePaused(candidate);
    return work(own);
  });
}
