import { isNear } from "./figures-match.js";
import type { Indicators } from "./indicators.js";

/** A figure that two reports tell differently. */
export interface DifferingFigure {
  readonly name: string;
  readonly value: number;
  /** What the other says, which may be no number, or nothing. */
  readonly other: unknown;
}

/** Figures of a report that another does not have, or has otherwise; of those left out, how many they are. */
export function differingFigures(report: Indicators, other: Indicators): DifferingFigure[] {
  const figures = flat(other);
  return Object.entries(flat(report)).flatMap(([name, value]) => {
    const found = figures[name];
    return typeof value !== "number" || (typeof found === "number" && isNear(value, found))
      ? []
      : [{ name, value, other: found }];
  });
}

function flat({
  dans_les_delais_pct,
  exclus,
  ...figures
}: Indicators): Readonly<Record<string, unknown>> {
  return { ...figures, ...dans_les_delais_pct, exclus: exclus.length };
}
