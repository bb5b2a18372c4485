import { docker } from "../../ground/docker/docker.js";
import { oneAtATime } from "../../ground/one-at-a-time.js";

/** How long a build may take that goes on meanwhile, in milliseconds. */
const limitMs = 60 * 60_000;

/**
 * Take images away that no machine is made of, and what their builds left beside them. One that is not there is none.
 *
 * @param tags in any order
 */
export async function removeImages(tags: readonly string[]): Promise<void> {
  // The name of set-up: whoever builds needs what has no tag yet.
  await oneAtATime(
    "plateau-setup",
    async () => {
      const left = new Set(tags);
      // One that others stand on goes after them.
      for (let before = -1; left.size > 0 && left.size !== before; ) {
        before = left.size;
        for (const tag of left) if (await gone(tag)) left.delete(tag);
      }
      const [first] = left;
      if (first !== undefined) await docker().getImage(first).remove();
      await docker().pruneImages({ filters: { dangling: ["true"] } });
    },
    { what: { fr: "l'installation de cette machine", en: "setting this machine up" }, limitMs },
  );
}

async function gone(tag: string): Promise<boolean> {
  try {
    await docker().getImage(tag).remove();
    return true;
  } catch (problem) {
    const { statusCode } = problem as { statusCode?: number };
    if (statusCode === 404) return true;
    if (statusCode === 409) return false;
    throw problem;
  }
}
