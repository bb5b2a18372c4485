import { rotated } from "./rotated.js";
import { thorough } from "./thorough.js";

/**
 * Some of the tests of one kind, others in the next run; all of them where nothing is left out.
 *
 * @param held how many of them a run holds
 */
export function ofThisRun<T>(all: readonly T[], held: number): readonly T[] {
  return thorough ? all : rotated(all, held).slice(0, held);
}
