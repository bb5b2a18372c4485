import { type HeldName, takeName } from "./kernel-name.js";
import { labsNames } from "./labs-names.js";

/**
 * Take a name of a lab's for as long as this process likes: on the whole machine and, where labs are several servers', on all of
 * those.
 *
 * @returns undefined where somebody has it
 * @throws Misuse where the database by which they agree can't be reached
 */
export async function takeNameAnywhere(name: string): Promise<HeldName | undefined> {
  const here = await takeName(name);
  if (!here) return undefined;
  try {
    const names = await labsNames();
    if (!names) return here;
    const { release } = await names.take({ name, line: "" });
    if (release) {
      return {
        async release() {
          await release();
          await here.release();
        },
      };
    }
  } catch (problem) {
    await here.release();
    throw problem;
  }
  await here.release();
  return undefined;
}
