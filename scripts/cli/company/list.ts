import Table from "cli-table3";
import type { Command } from "commander";
import { builtIn } from "../../../stacks/plan/company/company-name.js";
import { readCompany } from "../../../stacks/plan/company/read-company.js";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { keptCompanies } from "../../training/company/kept-companies.js";
import { labsByCompany } from "../../training/company/labs-by-company.js";
import { jsonOption, verb } from "../verb.js";

/** `lab company list`: the companies there are, and whose labs are of each. */
export function listCommand(): Command {
  return verb("list", ["lab company list", "lab company list --json"])
    .description(
      say({
        fr: "les entreprises, et les labs de chacune",
        en: "the companies there are, and whose labs are of each",
      }),
    )
    .option(...jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const labs = await labsByCompany();
      const rows = (await keptCompanies()).map((company) => {
        const { name, domain, networks } = readCompany(company);
        return { company, name, domain, lan: networks.lan, labs: labs.get(company) ?? [] };
      });
      if (json) tell(`${JSON.stringify(rows, undefined, 2)}\n`);
      else tell(`${page(rows)}\n`);
    });
}

function page(
  rows: readonly {
    company: string;
    name: string;
    domain: string;
    lan: string;
    labs: readonly string[];
  }[],
): string {
  const table = new Table({
    head: [
      say({ fr: "entreprise", en: "company" }),
      say({ fr: "nom", en: "name" }),
      say({ fr: "domaine", en: "domain" }),
      "lan",
      "labs",
    ],
    style: { head: [], border: [], compact: true },
  });
  const others = say({ fr: "tous les autres", en: "all others" });
  for (const { company, name, domain, lan, labs } of rows) {
    table.push([company, name, domain, lan, company === builtIn ? others : labs.join(" ")]);
  }
  return table.toString();
}
