import type { Command } from "commander";
import { makeCommand } from "./cli/bundle/make.js";
import { showCommand } from "./cli/bundle/show.js";
import { verb } from "./cli/verb.js";

/** `lab bundle`: all that a server without Internet needs, in one file. */
export function bundleCommand(): Command {
  return verb("bundle", ["lab bundle make plateau.tar", "lab bundle show plateau.tar"])
    .addCommand(makeCommand())
    .addCommand(showCommand());
}
