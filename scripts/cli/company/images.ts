import type { Command } from "commander";
import { companyNamed, inCompany } from "../../../stacks/plan/company.js";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { jsonOption, verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";

/** `lab company images`: what machines of a company boot from, and what that stands on. */
export function imagesCommand(): Command {
  return verb("images", ["lab company images martel", "lab company images martel --json"])
    .description(
      say({
        fr: "les images d'une entreprise : celles d'un même nom entier servent à plusieurs",
        en: "the images of a company: those of one whole name serve several",
      }),
    )
    .argument(...nameArgument())
    .option(...jsonOption())
    .action(async (name: string, { json }: { json?: boolean }) => {
      const { ownTags } = await import("../../host/images/own-tags.js");
      const tags = inCompany(companyNamed(name), ownTags).sort();
      tell(
        json ? `${JSON.stringify(tags, undefined, 2)}\n` : tags.map((tag) => `${tag}\n`).join(""),
      );
    });
}
