import { measured } from "./measured.js";

/** How many labs a server has where nobody says: as many as were measured on one, and five times as many. */
const labsOnEach = [measured.labs, 5 * measured.labs];

/** How many servers a class may be on, most first. */
export function usualServers(candidates: number): number[] {
  const counts = labsOnEach.map((labs) => Math.ceil(candidates / labs));
  return [...new Set(counts)];
}
