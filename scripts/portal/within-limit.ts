import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";

/**
 * Answer a request whose body is no larger than it may be. Of others nothing is kept in memory, and it is read once
 * whoever asks may ask.
 *
 * @param maxSize in bytes
 */
export async function withinLimit(
  context: Context,
  maxSize: number,
  work: () => Promise<Response> | Response,
): Promise<Response> {
  let answer: Response | undefined;
  const limit = bodyLimit({ maxSize, onError: (refused) => refused.body(null, 413) });
  const refused = await limit(context, async () => {
    answer = await work();
  });
  return answer ?? (refused as Response);
}
