import { postTold } from "./post-told.js";

/**
 * Ask the server to do something.
 *
 * @returns what it answers; undefined where it refused or is away, which the page is told in its stream
 */
export async function post<T extends object>(url: string, body: unknown): Promise<T | undefined> {
  const answer = await postTold<T>(url, body);
  return "error" in answer ? undefined : answer;
}
