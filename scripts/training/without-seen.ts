import type { Report } from "../../checks/lib/run/result.js";
import type { Text } from "../ground/text.js";
import { isSeenTold, type RunningLines } from "./running-lines.js";

/** Stands where what was seen is not told. */
export const seenLater: Text = {
  fr: "dit à la fin de l'exercice, ou avec le premier indice",
  en: "told at the end of the exercise, or with the first hint",
};

/** A report as a candidate reads it while exercises run: their lines, without what was seen, nor how, where no hint was taken. */
export function withoutSeen<R extends Report>(report: R, lines: RunningLines): R {
  return {
    ...report,
    hindrances: [],
    results: report.results
      .filter(({ id }) => lines.since.has(id))
      .map((one) =>
        isSeenTold(lines, one)
          ? one
          : { ...one, seen: seenLater, hinderedBy: "", where: [], evidence: [] },
      ),
  };
}
