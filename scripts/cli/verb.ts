import { Command } from "commander";
import { language, say } from "../ground/text.js";

/** A verb of the command line, with its two examples; what it does is said in cli.ts, once. */
export function verb(name: string, examples: readonly string[]): Command {
  const label = language() === "fr" ? "Exemples :" : "Examples:";
  return new Command(name).addHelpText(
    "after",
    `\n${label}\n${examples.map((line) => `  ${line}`).join("\n")}`,
  );
}

/** The option of every verb that prints results. */
export const jsonOption = [
  "--json",
  say({ fr: "résultat en JSON", en: "result as JSON" }),
] as const;
