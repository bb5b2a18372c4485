import type { FinishReport } from "../training/finish-report.js";

/** What an exercise came to: how many of those that judge it are satisfied, of how many, and what is lost. */
export interface Counted {
  readonly good: number;
  readonly of: number;
  /** Titles of what had to be kept and is not satisfied, one after another in each language; empty where nothing is lost. */
  readonly lost: { readonly fr: string; readonly en: string };
}

/** Count the results of an exercise. */
export function counted({ results, kept }: Pick<FinishReport, "results" | "kept">): Counted {
  const judging = results.filter(({ id }) => !kept.includes(id));
  const lost = results.filter(
    ({ id, outcome }) => kept.includes(id) && outcome === "not_satisfied",
  );
  return {
    good: judging.filter(({ outcome }) => outcome === "satisfied").length,
    of: judging.length,
    lost: {
      fr: lost.map(({ title }) => title.fr).join(" · "),
      en: lost.map(({ title }) => title.en).join(" · "),
    },
  };
}
