import type { Command } from "commander";
import { competences } from "../../../checks/index.js";
import { verdictOf } from "../../../checks/lib/run/verdict.js";
import { tell } from "../../ground/terminal/tell.js";
import { checkLab } from "../../training/check-lab.js";
import type { Candidate } from "../../training/class/candidate.js";
import { mustStand } from "../../training/class/must-stand.js";
import { classTable } from "../reports/class-table.js";
import { tellOutcomes } from "../tell-outcomes.js";
import { withRemedies } from "../with-remedies.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";

/** `lab class check`: observe the labs of a class and judge, a line for each candidate. */
export async function checkClass(
  candidates: readonly Candidate[],
  { json }: ClassOptions,
  command: Command,
): Promise<void> {
  const { trainer } = command.opts<{ readonly trainer?: boolean }>();
  const outcomes = await eachOfClass({
    candidates,
    what: { fr: "contrôles", en: "checks" },
    again: ({ id }) => `lab check ${id}`,
    async work(wanted, tools) {
      await mustStand(wanted);
      return checkLab({ ...wanted, words: [], isTrainer: true }, tools);
    },
  });
  if (!json) {
    const rows = outcomes.map((one, at) => ({
      id: one.lab,
      name: candidates[at]?.name ?? "",
      ...("result" in one && { results: one.result.report.results }),
    }));
    tell(classTable(rows, { competences }));
  }
  tellOutcomes(outcomes, {
    json,
    several: true,
    value: ({ report }) => (trainer ? withRemedies(report) : report),
    verdict: (checked) => verdictOf(checked.flatMap(({ report }) => report.results)),
  });
}
