import { catalogue } from "../../checks/catalogue.js";
import type { Observed } from "./observed.js";

/** Faults that were not seen on a live lab yet, by full id, each with the checks that were not seen red. */
export function unobserved(observed: Observed): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...catalogue.faults].flatMap(([id, { reddens }]) => {
      const unseen = reddens.filter((check) => !observed[id]?.[check]);
      return unseen.length > 0 ? [[id, unseen] as const] : [];
    }),
  );
}
