import type { Command } from "commander";
import { competences } from "../checks/index.js";
import type { Report } from "../checks/lib/run/result.js";
import { runChecks } from "../checks/lib/run/run-checks.js";
import { verdictOf } from "../checks/lib/run/verdict.js";
import { withLab } from "../checks/lib/run/with-lab.js";
import { selectChecks } from "../checks/select-checks.js";
import type { AreaName } from "../stacks/plan/plan.js";
import { eachLab } from "./cli/each-lab.js";
import { summary } from "./cli/reports/summary.js";
import { jsonOption, verb } from "./cli/verb.js";
import { hintsTaken } from "./facts/journal.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import { standingLabNames } from "./operations/lab-names.js";
import { broughtUp } from "./training/brought-up.js";

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
    .option(...jsonOption())
    .action(async (words: string[], { json, explain }: { json?: boolean; explain?: boolean }) => {
      const at = words.findIndex((word) => /^cp\d/.test(word) || word.includes("/"));
      const split = at < 0 ? words.length : at;
      const selected = selectChecks(words.slice(split));
      const labs = await standingLabNames(words.slice(0, split));

      const reports = new Map<string, Report>();
      const absent = new Map<string, readonly AreaName[]>();
      await eachLab({
        verb: "check",
        labs,
        title: (candidate) => ({
          fr: `lab ${candidate} : contrôles`,
          en: `lab ${candidate}: checks`,
        }),
        work: async (name, { note }) => {
          const { there, missing } = await broughtUp(name, selected);
          // What is asked for by name is answered for, if only by saying that it can't be seen.
          const checks = split < words.length ? selected : there;
          if (checks === there && missing.length > 0) absent.set(name, missing);
          let done = 0;
          const count = () => note(`${++done}/${checks.size}`);
          reports.set(name, await withLab(name, (lab) => runChecks(lab, checks, count)));
        },
      });
      for (const [lab, areas] of absent) {
        announce({
          fr: `lab ${lab} : sans les contrôles de ce qui n'y a pas été démarré : ${areas.join(", ")} ('lab up ${lab}' le démarre)`,
          en: `lab ${lab}: without the checks of what was not brought up there: ${areas.join(", ")} ('lab up ${lab}' brings it)`,
        });
      }
      for (const candidate of labs) {
        const unknown = await hintsTaken.problem(candidate);
        if (unknown) announce(unknown.told);
      }
      const inOrder = labs.flatMap((candidate) => reports.get(candidate) ?? []);
      const text = json
        ? `${JSON.stringify(inOrder.length === 1 ? inOrder[0] : inOrder, undefined, 2)}\n`
        : inOrder.map((report) => page(report, inOrder.length > 1, explain === true)).join("\n");
      tell(text);
      process.exitCode = verdictOf(inOrder.flatMap(({ results }) => results));
    });
}

function page({ lab, results, hindrances }: Report, named: boolean, explain: boolean): string {
  return `${named ? `— ${lab} —\n` : ""}${summary(results, { competences, hindrances, explain })}`;
}
