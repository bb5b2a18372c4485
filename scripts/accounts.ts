import type { Command } from "commander";
import { accountsTable } from "./cli/reports/accounts-table.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { Seed } from "./ground/seed.js";
import { tell } from "./ground/terminal/tell.js";
import { accountsOf } from "./operations/accounts.js";
import { standingLabNames } from "./operations/lab-names.js";

/** `lab accounts`: who can log in where, with each candidate's own passwords. */
export function accountsCommand(): Command {
  return verb("accounts", ["lab accounts c01", "lab accounts c01 c02 --json"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { json }: { json?: boolean }) => {
      const labs = await standingLabNames(words);
      const all = await Promise.all(
        labs.map(async (candidate) => accountsOf(candidate, await Seed.of(candidate))),
      );
      const text = json
        ? JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2)
        : all.map((each) => `lab ${each.lab}\n${accountsTable(each)}`).join("\n\n");
      tell(`${text}\n`);
    });
}
