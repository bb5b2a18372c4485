import type { Command } from "commander";
import { completionScript, type Shell, shells } from "./cli/completion-script.js";
import { verb } from "./cli/verb.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";

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
