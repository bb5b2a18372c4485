import type { Command } from "commander";
import { machineNames } from "../stacks/plan/plan.js";
import { moment } from "./cli/moment.js";
import { ofEach } from "./cli/of-each.js";
import { changesPage } from "./cli/reports/changes.js";
import { labHeading } from "./cli/reports/lab-heading.js";
import { targets } from "./cli/target.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { changesOf } from "./training/changes-of.js";

/** `lab changes`: what a candidate did besides, for whoever judges him. */
export function changesCommand(): Command {
  return verb("changes", ["lab changes c01 --since 14:30", "lab changes c01 ws2 file1 --since 2h"])
    .argument(
      "[words...]",
      say({
        fr: "candidats, puis machines ; toutes par défaut",
        en: "candidates, then machines; all by default",
      }),
    )
    .option(
      "--since <time>",
      say({
        fr: "depuis quand : 14:30, 90min, 2h, 1d, 2026-06-15T09:00 ; le début de l'exercice en cours par défaut",
        en: "since when: 14:30, 90min, 2h, 1d, 2026-06-15T09:00; the start of the exercise that runs by default",
      }),
      (text) => moment(text),
    )
    .option(...jsonOption())
    .action(async (words: string[], { since, json }: { since?: Date; json?: boolean }) => {
      const { labs, machines } = await targets(words);
      const from = since ? ["--since", since.toISOString()] : [];
      const outcomes = await ofEach({
        labs,
        again: (candidate) => ["lab changes", candidate, ...machines, ...from].join(" "),
        work: (candidate) =>
          changesOf({
            candidate,
            machines: machines.length > 0 ? machines : machineNames,
            ...(since && { since }),
          }),
      });
      tellOutcomes(outcomes, {
        json,
        page: ({ lab, changes, since }) =>
          `${labHeading(lab)}${changesPage(changes, new Date(since))}`,
      });
    });
}
