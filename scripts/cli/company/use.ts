import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { useCompany } from "../../training/company/use-company.js";
import { classOption } from "../exam/class-option.js";
import { idsAsked } from "../ids-asked.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";

/** `lab company use`: which company labs are made in from now on. */
export function useCommand(): Command {
  return verb("use", ["lab company use martel c01 c02", "lab company use martel --class class.csv"])
    .description(
      say({
        fr: "pour les labs faits ensuite ; un lab debout garde la sienne",
        en: "for labs made from then on; a lab that stands keeps its own",
      }),
    )
    .argument(...nameArgument())
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...classOption())
    .action(async (company: string, words: string[], { class: roster }: { class?: string }) => {
      const labs = await idsAsked(words, roster);
      await useCompany({ company, labs });
      const names = labs.join(", ");
      tell(
        `${say({ fr: `${names} : labs à faire dans '${company}'`, en: `${names}: labs to be made in '${company}'` })}\n`,
      );
    });
}
