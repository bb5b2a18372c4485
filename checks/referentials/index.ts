import type { CompetenceId, Referential } from "./referential.js";
import { tssi } from "./tssi.js";
import { tssr2018 } from "./tssr-2018.js";
import { tssr2023 } from "./tssr-2023.js";
import { tssr2026 } from "./tssr-2026.js";

/** The certifications that the same checks serve. */
export const referentials: Readonly<Record<string, Referential>> = {
  tssi,
  "tssr-2018": tssr2018,
  "tssr-2023": tssr2023,
  "tssr-2026": tssr2026,
};

/**
 * Where a check is found in each certification, e.g. `{ tssi: ["CP6"], "tssr-2023": ["CP4"], … }`.
 *
 * @param id of a check, e.g. `cp06/dora-in-lan`
 */
export function referentialOf(id: string): Record<string, string[]> {
  const competence = id.slice(0, 4) as CompetenceId;
  return Object.fromEntries(
    Object.entries(referentials).map(([name, { entries }]) => [
      name,
      [...(entries[competence] ?? [])],
    ]),
  );
}
