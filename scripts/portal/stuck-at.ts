import type { allOutcomes } from "./store/results.js";

type Seen = Awaited<ReturnType<typeof allOutcomes>>[number];

/** Of what was seen of one lab, the check that has been red for longest; undefined where none is. */
export function stuckAt(own: readonly Seen[]): Seen | undefined {
  const [first] = own
    .filter(({ outcome }) => outcome === "not_satisfied")
    .toSorted((one, other) => one.since.localeCompare(other.since));
  return first;
}
