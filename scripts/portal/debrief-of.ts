import { catalogue } from "../../checks/catalogue.js";
import { clockStamp } from "../ground/clock.js";
import { say } from "../ground/say.js";
import { exerciseOf } from "../training/exercise-of.js";
import { isSatisfied, type SatExercise } from "../training/sat-exercises.js";
import { criteriaJudged } from "./criteria-judged.js";
import { median } from "./median.js";
import type { DebriefView } from "./pages/debrief-page.js";
import type { Appraisal } from "./store/appraisals.js";

/**
 * Results of an exercise on its last day in the class, without names. The last sitting of each candidate counts.
 *
 * @param sat in the order in which they were finished
 * @param appraisals the last first
 * @throws Misuse for an exercise that there is not
 */
export function debriefOf(
  id: string,
  sat: readonly SatExercise[],
  appraisals: readonly Appraisal[],
): DebriefView {
  const { title, minutes, causes = {}, criteria } = exerciseOf(id);
  const all = sat.filter((one) => one.id === id);
  const dayOf = (one?: SatExercise) => one && clockStamp(one.finishedAt).slice(0, 10);
  const day = dayOf(all.at(-1));
  const ofDay = all.filter((one) => dayOf(one) === day);
  const last = [...new Map(ofDay.map((one) => [one.candidate, one])).values()];
  const share = (name: string, own: readonly SatExercise[]) => ({
    title: name,
    good: own.filter(isSatisfied).length,
    of: own.length,
  });
  const judged = last.map((one) => criteriaJudged(one, sat, appraisals));
  const checks = [...new Set(last.flatMap(({ outcomes }) => Object.keys(outcomes)))];
  return {
    id,
    title: say(title),
    given: minutes,
    day: day ?? null,
    good: last.filter(isSatisfied).length,
    of: last.length,
    minutes: median(last.map((one) => one.minutes)),
    hinted: last.filter(({ hintMinutes }) => hintMinutes > 0).length,
    checks: checks.map((check) => {
      const of = last.filter(({ outcomes }) => check in outcomes);
      return {
        title: say(catalogue.checks.get(check)?.title ?? check),
        good: of.filter(({ outcomes }) => outcomes[check] === "satisfied").length,
        of: of.length,
      };
    }),
    criteria: Object.entries(criteria).flatMap(([name, criterion]) => {
      const found = judged.flatMap((one) => one.get(`${id}/${name}`) ?? []);
      const good = found.filter((verdict) => verdict === "met").length;
      return found.length === 0 ? [] : [{ title: say(criterion), good, of: found.length }];
    }),
    causes: Object.entries(causes).flatMap(([name, cause]) => {
      const own = last.filter((one) => one.cause === name);
      return own.length === 0 ? [] : [share(say(cause.title), own)];
    }),
  };
}
