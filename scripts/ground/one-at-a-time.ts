import { holderOf, takeName } from "./kernel-name.js";

/** Does the work when no other of that name is being done on this machine. */
export async function oneAtATime<T>(
  name: string,
  work: () => Promise<T>,
  busy: () => void,
): Promise<T> {
  let told = false;
  for (;;) {
    const held = await takeName(name);
    if (held) {
      try {
        return await work();
      } finally {
        await held.release();
      }
    }
    if (!told) busy();
    told = true;
    // The connection to the owner lasts as long as its work.
    await (await holderOf(name))?.gone;
  }
}
