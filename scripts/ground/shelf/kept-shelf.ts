import { factsAreHere } from "./facts-are-here.js";
import { fileShelf } from "./file-shelf.js";
import { labsPlace } from "./labs-place.js";
import { isMoving, movesOver } from "./moving.js";
import type { Shelf } from "./shelf.js";

/**
 * The shelf that `lab state move` chose, asked anew each time: whoever waited for a lab while it was moved goes on where
 * it is now.
 */
export const keptShelf: Shelf = {
  async read(folder, name) {
    for (;;) {
      const shelf = await shelfNow();
      const text = await shelf.read(folder, name);
      // What is not there may have been moved meanwhile.
      if (text !== undefined || shelf !== fileShelf || factsAreHere()) return text;
    }
  },

  async update(folder, name, change) {
    await changeOn((shelf, mustStay) =>
      shelf.update(folder, name, async (text) => {
        await mustStay();
        return change(text);
      }),
    );
  },

  async remove(folder, name) {
    await changeOn((shelf, mustStay) => shelf.remove(folder, name, mustStay));
  },

  async where(folder, name) {
    return (await shelfNow()).where(folder, name);
  },
};

/** Facts are being moved, or have been: nothing was changed. */
class Moving extends Error {}

/** Change something where facts are: whoever moves them waits for that, or that waits for him. */
async function changeOn(
  work: (shelf: Shelf, mustStay: () => Promise<void>) => Promise<void>,
): Promise<void> {
  for (;;) {
    const shelf = await shelfNow();
    try {
      // A database lets nobody move what somebody has open.
      return await work(shelf, async () => {
        if (shelf === fileShelf && ((await isMoving()) || !factsAreHere())) throw new Moving();
      });
    } catch (problem) {
      if (!(problem instanceof Moving)) throw problem;
      await movesOver();
    }
  }
}

async function shelfNow(): Promise<Shelf> {
  const place = await labsPlace();
  return place ? (await import("./postgres-shelf.js")).postgresShelf(place) : fileShelf;
}
