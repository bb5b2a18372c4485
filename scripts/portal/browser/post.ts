/**
 * Ask the server to do something.
 *
 * @returns what it answers; undefined where it refused or is away, which the page is told in its stream
 */
export async function post<T>(url: string, body: unknown): Promise<T | undefined> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (answer?.status === 401) location.assign("/");
  return answer?.ok ? ((await answer.json()) as T) : undefined;
}
