import type { Command } from "commander";
import { accountsOf } from "./lib/accounts.js";
import { standingLabNames } from "./lib/lab-names.js";
import { accountsTable } from "./lib/reports/accounts-table.js";
import { Seed } from "./lib/seed.js";
import { tell } from "./lib/terminal/tell.js";
import { say } from "./lib/text.js";
import { jsonOption, verb } from "./lib/verb.js";

/** `lab accounts`: who can log in where, with each candidate's own passwords. */
export function accountsCommand(): Command {
  return verb("accounts", ["lab accounts c01", "lab accounts c01 c02 --json"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...jsonOption)
    .action(async (words: string[], { json }: { json?: boolean }) => {
      const labs = await standingLabNames(words);
      const all = await Promise.all(labs.map(async (lab) => accountsOf(lab, await Seed.of(lab))));
      const text = json
        ? JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2)
        : all.map((each) => `lab ${each.lab}\n${accountsTable(each)}`).join("\n\n");
      tell(`${text}\n`);
    });
}
