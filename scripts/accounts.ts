import type { Command } from "commander";
import { ofEach } from "./cli/of-each.js";
import { accountsTable } from "./cli/reports/accounts-table.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { Seed } from "./ground/seed.js";
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
      const outcomes = await ofEach({
        labs: await standingLabNames(words),
        again: (candidate) => `lab accounts ${candidate}`,
        work: async (candidate) => accountsOf(candidate, await Seed.of(candidate)),
      });
      tellOutcomes(outcomes, {
        json,
        page: (accounts) => `lab ${accounts.lab}\n${accountsTable(accounts)}\n`,
      });
    });
}
