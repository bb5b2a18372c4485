import { fromClock } from "../../../scripts/ground/clock.js";

/** Those of what is declared that have to be there by now, by the company's clock; the others may be. */
export function due<T extends { readonly by?: string | undefined }>(
  items: readonly T[],
  now = new Date(),
): T[] {
  return items.filter(
    ({ by }) => by === undefined || fromClock(Date.parse(`${by}T00:00Z`)) <= now.getTime(),
  );
}
