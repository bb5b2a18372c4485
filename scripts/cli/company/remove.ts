import type { Command } from "commander";
import { companyNamed, inCompany } from "../../../stacks/plan/company.js";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { keptCompanies } from "../../training/company/kept-companies.js";
import { removeCompany } from "../../training/company/remove-company.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";

/** `lab company remove`: a company that no lab is of, with the images that it alone has. */
export function removeCommand(): Command {
  return verb("remove", ["lab company remove martel", "lab company remove exam-june"])
    .description(
      say({
        fr: "retirer une entreprise dont aucun lab n'est, avec les images qu'elle seule a",
        en: "take away a company that no lab is of, with the images that only it has",
      }),
    )
    .argument(...nameArgument())
    .action(async (name: string) => {
      const { ownTags } = await import("../../host/images/own-tags.js");
      const tagsOf = (one: string) => inCompany(companyNamed(one), ownTags);
      const own = tagsOf(name);
      const others = (await keptCompanies()).filter((other) => other !== name);
      const shared = new Set(others.flatMap(tagsOf));
      const images = own.filter((tag) => !shared.has(tag));
      await removeCompany({ company: name, images });
      tell(
        `${say({ fr: `'${name}' retirée, avec ${images.length} images`, en: `'${name}' taken away, with ${images.length} images` })}\n`,
      );
    });
}
