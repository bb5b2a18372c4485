import { catalogue } from "../../checks/catalogue.js";
import type { Result } from "../../checks/lib/run/result.js";
import { english } from "../../scripts/ground/text.js";
import type { Observed } from "./observed.js";

/**
 * What was observed before, and what is seen of a fault in force now. Faults that are no more go, and so do
 * checks that a fault no longer turns red.
 *
 * @param results of checks; those that are not red now, or that the fault does not turn red, tell nothing of it
 */
export function withSighting(
  observed: Observed,
  fault: string,
  results: readonly Pick<Result, "id" | "outcome" | "expected" | "seen">[],
): Observed {
  const red = results.filter(({ outcome }) => outcome === "not_satisfied");
  const seen = Object.fromEntries(
    red.map(({ id, expected, seen }) => [id, { claim: expected.en, seen: english(seen) }]),
  );
  const all: Observed = { ...observed, [fault]: { ...observed[fault], ...seen } };
  return Object.fromEntries(
    Object.entries(all)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([id, sightings]) => {
        const reddens: readonly string[] = catalogue.faults.get(id)?.reddens ?? [];
        const kept = Object.entries(sightings).filter(([check]) => reddens.includes(check));
        return kept.length > 0 ? [[id, Object.fromEntries(kept)]] : [];
      }),
  );
}
