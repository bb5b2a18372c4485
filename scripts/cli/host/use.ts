import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { useHost } from "../../operations/hosts/use-host.js";
import { classOption } from "../exam/class-option.js";
import { idsAsked } from "../ids-asked.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";

/** `lab host use`: which host labs are made on from now on. */
export function useCommand(): Command {
  return verb("use", ["lab host use srv2 c01 c02", "lab host use srv2 --class class.csv"])
    .description(
      say({
        fr: "pour les labs faits ensuite ; un lab debout reste où il est",
        en: "for labs made from then on; a lab that stands stays where it is",
      }),
    )
    .argument(...nameArgument())
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...classOption())
    .action(async (name: string, words: string[], { class: roster }: { class?: string }) => {
      const labs = await idsAsked(words, roster);
      await useHost({ name, labs });
      const names = labs.join(", ");
      tell(
        `${say({ fr: `${names} : labs à faire sur '${name}'`, en: `${names}: labs to be made on '${name}'` })}\n`,
      );
    });
}
