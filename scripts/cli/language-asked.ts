import { Command } from "commander";

/** What `--lang` is given, wherever it stands, and right or wrong: that it is wrong is said in a language as well. */
export function languageAsked(args: readonly string[]): string | undefined {
  const command = new Command().option("--lang [language]");
  command.parseOptions([...args]);
  const asked: unknown = command.getOptionValue("lang");
  return typeof asked === "string" ? asked : undefined;
}
