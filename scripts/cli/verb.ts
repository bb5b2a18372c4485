import { Command } from "commander";
import { say } from "../ground/say.js";

/** A verb of the command line, with its two examples; what it does is said in cli.ts, once. */
export function verb(name: string, examples: readonly string[]): Command {
  const label = say({ fr: "Exemples :", en: "Examples:" });
  return new Command(name).addHelpText(
    "after",
    `\n${label}\n${examples.map((line) => `  ${line}`).join("\n")}`,
  );
}

/** The option of every verb that prints results. */
export function jsonOption() {
  return ["--json", say({ fr: "résultat en JSON", en: "result as JSON" })] as const;
}
