import type { Command } from "commander";
import { execa } from "execa";
import { z } from "zod";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { bootedImages } from "../../host/images/booted-images.js";
import { withParents } from "../../host/images/with-parents.js";
import { keptCompanies } from "../../training/company/kept-companies.js";
import { removeCompany } from "../../training/company/remove-company.js";
import { verb } from "../verb.js";
import { mustKnow } from "./must-know.js";
import { nameArgument } from "./name-argument.js";

/** `lab company remove`: a company that no lab is of, with the images that it alone has. */
export function removeCommand(): Command {
  return verb("remove", ["lab company remove martel", "lab company remove exam-june"])
    .description(
      say({
        fr: "retirer une entreprise dont aucun lab n'est, avec les images qu'elle seule a",
        en: "take away a company that no lab is of, with the images that it alone has",
      }),
    )
    .argument(...nameArgument())
    .action(async (name: string) => {
      mustKnow(name);
      const others = (await keptCompanies()).filter((other) => other !== name);
      const shared = new Set((await Promise.all(others.map(tagsOf))).flat());
      const images = withParents(bootedImages)
        .map(({ tag }) => tag)
        .filter((tag) => !shared.has(tag));
      await removeCompany({ company: name, images });
      tell(
        `${say({ fr: `'${name}' retirée, avec ${images.length} images`, en: `'${name}' taken away, with ${images.length} images` })}\n`,
      );
    });
}

/** Of another company: a process knows one. */
async function tagsOf(other: string): Promise<string[]> {
  const [, script = ""] = process.argv;
  const { stdout } = await execa(
    process.execPath,
    [...process.execArgv, script, "company", "images", other, "--json"],
    { env: { PLATEAU_COMPANY_PART: other } },
  );
  return z.array(z.string()).parse(JSON.parse(stdout));
}
