import { catalogue } from "../../checks/catalogue.js";
import type { SatExercise } from "../training/sat-exercises.js";
import type { Appraisal } from "./store/appraisals.js";

type Verdict = Exclude<Appraisal["verdict"], "taken_back">;

/**
 * What a trainer found of each criterion of a sitting, from its start to the next one's, by full id. Criteria that were
 * not judged are left out.
 *
 * @param sat all that was finished
 * @param appraisals the last first
 */
export function criteriaJudged(
  { candidate, id, startedAt }: SatExercise,
  sat: readonly SatExercise[],
  appraisals: readonly Appraisal[],
): Map<string, Verdict> {
  const starts = sat.flatMap((one) =>
    one.candidate === candidate && one.id === id && one.startedAt > startedAt ? one.startedAt : [],
  );
  const [next] = starts.toSorted();
  const own = appraisals.filter(
    (one) =>
      one.candidate === candidate && one.at >= startedAt && (next === undefined || one.at < next),
  );
  const found = new Map<string, Verdict>();
  for (const name of Object.keys(catalogue.exercises.get(id)?.criteria ?? {})) {
    const last = own.find(({ criterion }) => criterion === `${id}/${name}`);
    if (last && last.verdict !== "taken_back") found.set(last.criterion, last.verdict);
  }
  return found;
}
