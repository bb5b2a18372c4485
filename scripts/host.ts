import type { Command } from "commander";
import { addCommand } from "./cli/host/add.js";
import { checkCommand } from "./cli/host/check.js";
import { drainCommand } from "./cli/host/drain.js";
import { initCommand } from "./cli/host/init.js";
import { listCommand } from "./cli/host/list.js";
import { removeCommand } from "./cli/host/remove.js";
import { useCommand } from "./cli/host/use.js";
import { verb } from "./cli/verb.js";

/** `lab host`: the servers there are beside this one. */
export function hostCommand(): Command {
  return verb("host", ["lab host add srv2 ssh://root@srv2", "lab host list"])
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(checkCommand())
    .addCommand(drainCommand())
    .addCommand(useCommand())
    .addCommand(removeCommand())
    .addCommand(initCommand());
}
