import type { Command } from "commander";
import { completionScript, type Shell, shells } from "./lib/completion-script.js";
import { oneOf } from "./lib/one-of.js";
import { tell } from "./lib/terminal/tell.js";
import { say } from "./lib/text.js";
import { verb } from "./lib/verb.js";

/** `lab completion`: what a shell reads to complete names. */
export function completionCommand(): Command {
  return verb("completion", ["source <(lab completion bash)", "lab completion fish | source"])
    .argument("<shell>", shells.join(" | "))
    .addHelpText(
      "after",
      say({
        fr: "\nPour toujours : mettez cette ligne dans ~/.bashrc, ~/.zshrc ou ~/.config/fish/config.fish.",
        en: "\nTo have it always: put that line in ~/.bashrc, ~/.zshrc or ~/.config/fish/config.fish.",
      }),
    )
    .action((asked: string) => {
      const shell: Shell = oneOf({ fr: "de shell", en: "shell" }, asked, shells);
      tell(completionScript(shell));
    });
}
