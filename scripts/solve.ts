import type { Command } from "commander";
import { verdictOf } from "../checks/lib/run/verdict.js";
import { eachLab } from "./cli/each-lab.js";
import { labHeading } from "./cli/reports/lab-heading.js";
import { summary } from "./cli/reports/summary.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { verb } from "./cli/verb.js";
import { kinds } from "./ground/kinds.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { standingLabNames } from "./operations/lab-names.js";

/** `lab solve`: bring a competence to its solved state, so that a candidate can go on with the class. */
export function solveCommand(): Command {
  return verb("solve", ["lab solve c01 cp06", "lab solve c01 c02 cp09"])
    .argument(
      "<words...>",
      say({
        fr: "candidats, puis une compétence (cp06)",
        en: "candidates, then a competence (cp06)",
      }),
    )
    .action(async (words: string[]) => {
      const { competences } = await import("../checks/index.js");
      const { solveCompetence } = await import("./training/solve-competence.js");
      const ids = competences.map(({ id }): string => id);
      const competence = oneOf(kinds.competence, words.at(-1) ?? "", ids);
      const outcomes = await eachLab({
        labs: await standingLabNames(words.slice(0, -1)),
        what: { fr: `${competence} résolue`, en: `${competence} solved` },
        again: (candidate) => `lab solve ${candidate} ${competence}`,
        work: (candidate, tools) => solveCompetence({ candidate, competence }, tools),
      });
      tellOutcomes(outcomes, {
        page: ({ lab, results, hindrances }) =>
          `${labHeading(lab)}${summary(results, { lab, competences, hindrances })}`,
        verdict: (reports) => verdictOf(reports.flatMap(({ results }) => results)),
      });
    });
}
