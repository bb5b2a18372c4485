import type { Command } from "commander";
import { addCommand } from "./cli/company/add.js";
import { drawCommand } from "./cli/company/draw.js";
import { imagesCommand } from "./cli/company/images.js";
import { listCommand } from "./cli/company/list.js";
import { removeCommand } from "./cli/company/remove.js";
import { showCommand } from "./cli/company/show.js";
import { useCommand } from "./cli/company/use.js";
import { verb } from "./cli/verb.js";

/** `lab company`: which companies labs may be made in, and who has which. */
export function companyCommand(): Command {
  return verb("company", ["lab company draw martel --seed 7", "lab company use martel c01 c02"])
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(drawCommand())
    .addCommand(addCommand())
    .addCommand(useCommand())
    .addCommand(imagesCommand())
    .addCommand(removeCommand());
}
