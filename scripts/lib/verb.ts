import { Command } from "commander";
import { language, say, type Text } from "./text.js";

/** A verb of the command line, with its two examples. */
export function verb(name: string, summary: Text, examples: readonly string[]): Command {
  const label = language() === "fr" ? "Exemples :" : "Examples:";
  return new Command(name)
    .description(say(summary))
    .addHelpText("after", `\n${label}\n${examples.map((line) => `  ${line}`).join("\n")}`);
}

/** The option of every verb that prints results. */
export const jsonOption = [
  "--json",
  say({ fr: "résultat en JSON", en: "result as JSON" }),
] as const;
