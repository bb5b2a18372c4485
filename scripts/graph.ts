import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { labSvg } from "./cli/graph/lab-svg.js";
import { verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";

/** `lab graph`: the lab as a picture. */
export function graphCommand(): Command {
  return verb("graph", ["lab graph > lab.svg", "lab graph --output handout.svg --lang fr"])
    .option("-o, --output <file>", say({ fr: "où l'écrire", en: "where to write it" }))
    .action(async ({ output }: { output?: string }) => {
      const svg = await labSvg();
      if (output === undefined) tell(svg);
      else await writeFile(output, svg);
    });
}
