/** Those of what is declared that have to be there by now; the others may be. */
export function due<T extends { readonly by?: string | undefined }>(
  items: readonly T[],
  now = new Date(),
): T[] {
  return items.filter(({ by }) => by === undefined || Date.parse(`${by}T00:00`) <= now.getTime());
}
