import type { Command } from "commander";
import { type MachineName, plan } from "../stacks/plan/plan.js";
import { moment } from "./cli/moment.js";
import { changesPage, untold } from "./cli/reports/changes.js";
import { targets } from "./cli/target.js";
import { jsonOption, verb } from "./cli/verb.js";
import { exerciseRuns } from "./facts/journal.js";
import type { LabChanges } from "./facts/machine-changes.js";
import { Misuse } from "./ground/misuse.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { changesSince } from "./operations/changes/changes-since.js";

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
        fr: "depuis quand : 14:30, 90min, 2h, 1d, 2026-06-15T09:00 ; le début de l'exercice qui court par défaut",
        en: "since when: 14:30, 90min, 2h, 1d, 2026-06-15T09:00; the start of the exercise that runs by default",
      }),
      (text) => moment(text),
    )
    .option(...jsonOption())
    .action(async (words: string[], { since, json }: { since?: Date; json?: boolean }) => {
      const { labs, machines } = await targets(words);
      const asked = machines.length > 0 ? machines : (Object.keys(plan.machines) as MachineName[]);
      const all: LabChanges[] = [];
      for (const candidate of labs) {
        const from = since ?? (await exerciseStart(candidate));
        const changes = await changesSince(candidate, asked, from);
        if (!changes) throw new Misuse(untold);
        all.push({ lab: candidate, since: from.toISOString(), changes });
      }
      tell(
        json
          ? `${JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2)}\n`
          : all
              .map(
                ({ lab, ...one }) => `— ${lab} —\n${changesPage(one.changes, new Date(one.since))}`,
              )
              .join("\n"),
      );
    });
}

async function exerciseStart(candidate: string): Promise<Date> {
  const runs = Object.values(await exerciseRuns.read(candidate)).filter(
    ({ finishedAt }) => !finishedAt,
  );
  const [first] = runs.map(({ startedAt }) => startedAt).toSorted();
  if (first) return new Date(first);
  throw new Misuse({
    fr: `aucun exercice ne court dans le lab '${candidate}' : dites depuis quand, par exemple '--since 14:30' ou '--since 2h'`,
    en: `no exercise runs in lab '${candidate}': say since when, e.g. '--since 14:30' or '--since 2h'`,
  });
}
