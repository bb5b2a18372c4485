/** Why something was not done, in the reader's language; empty where nobody answered. */
export interface Refused {
  readonly error: string;
}

/**
 * Ask the server to do something, and hear why where it does not.
 *
 * @param body a file of a roster, or what is sent as JSON
 * @returns what it answers
 */
export async function postTold<T extends object>(url: string, body: unknown): Promise<T | Refused> {
  const isFile = body instanceof Blob;
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": isFile ? "text/csv" : "application/json" },
    body: isFile ? body : JSON.stringify(body),
  }).catch(() => undefined);
  if (answer?.status === 401) location.assign("/");
  if (!answer) return { error: "" };
  return (await answer.json().catch(() => ({ error: answer.statusText }))) as T | Refused;
}
