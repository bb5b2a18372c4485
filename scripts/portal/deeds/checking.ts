import type { Deed, DeedTools } from "./deed.js";

/**
 * Look at labs and judge, as a trainer: neither an exam nor an exercise that runs keeps him from it.
 *
 * @param competences none: all that each lab was brought up with
 */
export function checking(competences: readonly string[], { useCases, feeds }: DeedTools): Deed {
  /** Labs in which not all is well. */
  const wanting = new Set<string>();
  const of = competences.length > 0 ? ` (${competences.join(", ")})` : "";
  return {
    verb: "check",
    about: competences.join(" "),
    what: { fr: `contrôle${of}`, en: `check${of}` },
    shown: { fr: "le formateur contrôle le lab", en: "the trainer checks the lab" },
    isGood: (candidate) => !wanting.has(candidate),
    async work(candidate, tools) {
      const input = { candidate, words: competences, isTrainer: true };
      const { results } = (await useCases.check(input, tools)).report;
      await feeds.of(candidate).keep(results);
      const withOutcome = (wanted: string) =>
        results.flatMap(({ id, outcome }) => (outcome === wanted ? [id] : []));
      const red = withOutcome("not_satisfied");
      const blind = withOutcome("not_observed");
      if (red.length + blind.length > 0) wanting.add(candidate);
      const good = `✓ ${withOutcome("satisfied").length}`;
      const told = [good, listed("✗", red), listed("?", blind)].filter(Boolean).join(" · ");
      return { fr: told, en: told };
    },
  };
}

/** How many are named. */
const named = 6;

function listed(mark: string, ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const more = ids.length > named ? ", …" : "";
  return `${mark} ${ids.length}: ${ids.slice(0, named).join(", ")}${more}`;
}
