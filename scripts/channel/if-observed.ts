import { NotObserved } from "./channel.js";

/** What came of looking at a machine, or undefined where it could not be looked at. Any other mistake is thrown. */
export function ifObserved<T>(look: Promise<T>): Promise<T | undefined> {
  return look.catch((problem) => {
    if (problem instanceof NotObserved) return undefined;
    throw problem;
  });
}
