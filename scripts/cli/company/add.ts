import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { readCompany } from "../../../stacks/plan/company/read-company.js";
import { Misuse } from "../../ground/misuse.js";
import { say } from "../../ground/say.js";
import { keepCompany } from "../../training/company/keep-company.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";
import { tellKept } from "./tell-kept.js";

/** `lab company add`: a centre's own, from its file. */
export function addCommand(): Command {
  return verb("add", ["lab company show martel > ours.json", "lab company add ours ours.json"])
    .description(
      say({
        fr: "garder l'entreprise d'un centre, écrite par lui : 'lab company show' en montre la forme",
        en: "keep a centre's own company, as it wrote it: 'lab company show' shows the form",
      }),
    )
    .argument(...nameArgument())
    .argument("<file>", say({ fr: "son fichier JSON", en: "its JSON file" }))
    .action(async (name: string, file: string) => {
      const text = await readFile(file, "utf8").catch(({ message }: Error) => {
        throw new Misuse({
          fr: `'${file}' ne peut être lu : ${message} ; rien n'a changé`,
          en: `'${file}' can't be read: ${message}; nothing was changed`,
        });
      });
      await keepCompany(name, text, file);
      tellKept(name, readCompany(name));
    });
}
