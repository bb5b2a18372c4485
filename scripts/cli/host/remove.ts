import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { removeHost } from "../../operations/hosts/remove-host.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";

/** `lab host remove`: forget a host. */
export function removeCommand(): Command {
  return verb("remove", ["lab host remove srv2", "lab host remove srv2 --force"])
    .description(
      say({
        fr: "oublier un serveur où aucun lab n'est ; rien n'y est changé",
        en: "forget a host where no lab stands; nothing is changed over there",
      }),
    )
    .argument(...nameArgument())
    .option(
      "--force",
      say({
        fr: "même s'il est injoignable, et que nul ne sait si des labs y sont",
        en: "even where it is unreachable, and nobody knows whether labs stand there",
      }),
    )
    .action(async (name: string, { force = false }: { force?: boolean }) => {
      await removeHost({ name, force });
      tell(`${say({ fr: `'${name}' retiré`, en: `'${name}' removed` })}\n`);
    });
}
