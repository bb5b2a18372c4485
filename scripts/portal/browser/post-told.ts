/** Why something was not done, in the reader's language; empty where nobody answered. */
export interface Refused {
  readonly error: string;
}

/**
 * Ask the server to do something, and hear why where it does not.
 *
 * @returns what it answers
 */
export async function postTold<T extends object>(url: string, body: unknown): Promise<T | Refused> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (answer?.status === 401) location.assign("/");
  if (!answer) return { error: "" };
  return (await answer.json().catch(() => ({ error: answer.statusText }))) as T | Refused;
}
