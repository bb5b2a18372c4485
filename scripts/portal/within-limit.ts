import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";

/**
 * Answer a request whose body is no larger than it may be. Of others nothing is kept in memory, and it is read once
 * whoever asks may ask.
 *
 * @param maxSize in bytes
 * @param refuse answers in the place of work
 */
export async function withinLimit(
  context: Context,
  maxSize: number,
  refuse: () => Response,
  work: () => Promise<Response> | Response,
): Promise<Response> {
  let answer: Response | undefined;
  const limit = bodyLimit({ maxSize, onError: refuse });
  const refused = await limit(context, async () => {
    answer = await work();
  });
  return answer ?? (refused as Response);
}
