import type { Command } from "commander";
import type { Report } from "../checks/lib/run/result.js";
import { verdictOf } from "../checks/lib/run/verdict.js";
import { eachLab } from "./cli/each-lab.js";
import type { LabOutcome } from "./cli/lab-outcome.js";
import { programsPage } from "./cli/reports/changes.js";
import { declaredBeside } from "./cli/reports/declared-beside.js";
import { labHeading } from "./cli/reports/lab-heading.js";
import { summary } from "./cli/reports/summary.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { trainerOption } from "./cli/trainer-option.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { otherPrograms } from "./operations/changes/other-programs.js";
import { standingLabNames } from "./operations/lab-names.js";
import type { CheckedLab } from "./training/check-lab.js";

interface Options {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly trainer?: boolean;
}

/** `lab check`: observe labs and judge. */
export function checkCommand(): Command {
  return verb("check", [
    "lab check c01",
    "lab check c01 c02 cp06 cp09/password-policy-in-force --explain",
  ])
    .argument(
      "[words...]",
      say({
        fr: "candidats, puis compétences (cp06) ou contrôles (cp06/…) ; tout par défaut",
        en: "candidates, then competences (cp06) or checks (cp06/…); everything by default",
      }),
    )
    .option(
      "--explain",
      say({ fr: "montrer chaque commande et sa réponse", en: "show every command and its answer" }),
    )
    .option(...trainerOption())
    .option(...jsonOption())
    .action(async (all: string[], { json, explain, trainer }: Options) => {
      const { competences } = await import("../checks/index.js");
      const { selectChecks } = await import("../checks/select-checks.js");
      const { withRemedies } = await import("./cli/with-remedies.js");
      const { checkLab } = await import("./training/check-lab.js");
      const { withoutSeen } = await import("./training/without-seen.js");
      const at = all.findIndex((word) => /^cp\d/.test(word) || word.includes("/"));
      const split = at < 0 ? all.length : at;
      const words = all.slice(split);
      // Before any lab is asked for.
      selectChecks(words);
      const outcomes = await eachLab({
        labs: await standingLabNames(all.slice(0, split)),
        what: { fr: "contrôles", en: "checks" },
        again: (candidate) => ["lab check", candidate, ...words].join(" "),
        work: async (candidate, tools) => ({
          ...(await checkLab({ candidate, words, isTrainer: trainer === true }, tools)),
          // What can't be read there keeps nobody from a verdict: whoever is root there might bring it about.
          programs: trainer && !json ? await otherPrograms(candidate).catch(() => []) : [],
        }),
      });
      const as = ({ report, lines }: CheckedLab): Report =>
        trainer ? withRemedies(report) : lines ? withoutSeen(report, lines) : report;
      tellLeftOut(outcomes);
      tellOutcomes(outcomes, {
        json,
        value: as,
        page: ({ programs, ...checked }, named) => {
          const report = as(checked);
          const { lab, results, hindrances } = report;
          const page = summary(results, {
            lab,
            competences,
            hindrances,
            explain: explain === true,
          });
          return `${named ? labHeading(lab) : ""}${page}${declaredBeside(report)}${programsPage(programs)}`;
        },
        verdict: (checked) => verdictOf(checked.flatMap(({ report }) => report.results)),
      });
    });
}

/** Say what was not looked at, or is not known, in labs that were. */
function tellLeftOut(outcomes: readonly LabOutcome<CheckedLab>[]): void {
  for (const one of outcomes) {
    if ("failure" in one) continue;
    const { lab, result } = one;
    const areas = result.missing.join(", ");
    if (areas !== "") {
      announce({
        fr: `lab ${lab} : sans les contrôles de ce qui n'y a pas été démarré : ${areas} ('lab up ${lab}' le démarre)`,
        en: `lab ${lab}: without the checks of what was not brought up there: ${areas} ('lab up ${lab}' brings it)`,
      });
    }
    if (result.hintsUnknown) announce(result.hintsUnknown.told);
  }
}
