import { competences } from "../../../checks/index.js";
import { say } from "../../ground/say.js";
import type { FinishReport } from "../../training/finish-report.js";
import { summary } from "./summary.js";

/**
 * What had to be kept in an exercise, as a page below what it was judged by; empty where there was nothing.
 *
 * @param colour whether marks have theirs. @default what `summary` does
 */
export function keptPage(
  { lab, results, kept, notHeld }: Pick<FinishReport, "lab" | "results" | "kept" | "notHeld">,
  colour?: boolean,
): string {
  const own = results.filter(({ id }) => kept.includes(id));
  const good = own.filter(({ outcome }) => outcome === "satisfied").length;
  const ids = notHeld.join(", ");
  const apart = say({
    fr: `ne tenait pas au début, ou n'a pu y être vu, et n'est reproché à personne : ${ids}`,
    en: `did not hold at the start, or could not be seen then, and is held against nobody: ${ids}`,
  });
  const heading = say({
    fr: `Ce qui devait être gardé : ${good}/${own.length}`,
    en: `What had to be kept: ${good}/${own.length}`,
  });
  return [
    ...(own.length > 0
      ? [
          `${heading}\n\n${summary(own, { lab, competences, ...(colour !== undefined && { colour }) })}`,
        ]
      : []),
    ...(notHeld.length > 0 ? [`${apart}\n`] : []),
  ].join("\n");
}
