/** The page as the server drew it, and what it has drawn it from. */
export function pageData<T>(): readonly [page: HTMLElement, data: T] {
  const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as T;
  return [document.getElementById("page") as HTMLElement, data];
}
