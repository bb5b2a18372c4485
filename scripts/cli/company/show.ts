import type { Command } from "commander";
import { readCompany } from "../../../stacks/plan/company/read-company.js";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";

/** `lab company show`: all of a company, as `add` takes it. */
export function showCommand(): Command {
  return verb("show", ["lab company show martel", "lab company show martel > martel.json"])
    .description(say({ fr: "montrer une entreprise, en JSON", en: "show a company, as JSON" }))
    .argument(...nameArgument())
    .action((name: string) => tell(`${JSON.stringify(readCompany(name), undefined, 2)}\n`));
}
