import { toldOf } from "../ground/localized-error.js";
import { text } from "../ground/text.js";
import { type After, after } from "./after.js";
import { NotObserved } from "./channel.js";

/**
 * Do something that must not take long.
 *
 * @param work told by its signal that nobody waits any more
 * @param who is named where it takes too long or fails
 * @param when tells that it is too long. @default - this server's clock
 * @throws NotObserved then
 */
export async function inTime<T>(
  limitMs: number,
  who: string,
  work: (signal: AbortSignal) => Promise<T>,
  when: After = after,
): Promise<T> {
  let forget = () => {};
  const given = new AbortController();
  const deadline = new Promise<never>((_, reject) => {
    forget = when(limitMs, () =>
      reject(
        new NotObserved({
          fr: `${who} n'a pas répondu en ${limitMs} ms`,
          en: `${who} did not answer within ${limitMs} ms`,
        }),
      ),
    );
  });
  try {
    return await Promise.race([work(given.signal), deadline]);
  } catch (problem) {
    // A conversation that opens too late, or never, would keep this program alive.
    given.abort();
    if (problem instanceof NotObserved) throw problem;
    throw new NotObserved(text`${who}: ${toldOf(problem)}`);
  } finally {
    forget();
  }
}
